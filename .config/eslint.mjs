import astro from 'eslint-plugin-astro'
import {defineConfig} from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
  {ignores: ['content', 'seeds', 'dist', '.astro', '.cache', 'tests/fixtures']},
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error'
    }
  },
  {
    // A page is kept for as long as the answers to what it asked are the same: it must not learn
    // anything in another way, nor find what an earlier page has left.
    files: ['src/**'],
    ignores: [
      'src/cache/**',
      'src/content/**',
      'src/integrations/**',
      'src/offline/**',
      'src/scripts/**',
      'src/search/**'
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/content/store.ts'],
              allowTypeImports: true,
              message: 'Ask through a function that is noted: see src/cache/questions.ts.'
            },
            {group: ['node:fs', 'node:fs/*'], message: 'A page must not read files.'}
          ]
        }
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program > VariableDeclaration[kind="let"]',
          message: 'Make it with `once` of src/cache/questions.ts.'
        }
      ]
    }
  },
  {
    // What they make of the texts is noted; the others read what comes with the program.
    files: [
      'src/site/{addresses,build-id,changes,concord-loaded,kept,loaded}.ts',
      'src/cards/{letters,png}.ts'
    ],
    rules: {'no-restricted-imports': 'off'}
  },
  {
    files: [
      'scripts/*.ts',
      'scripts/*/command.ts',
      'scripts/build/finish.ts',
      'scripts/bench/**',
      'tests/**'
    ],
    rules: {'no-console': 'off'}
  }
)
