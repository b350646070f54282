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
    files: [
      'scripts/*.ts',
      'scripts/*/command.ts',
      'scripts/terminal/**',
      'scripts/build/finish.ts',
      'scripts/bench/**',
      'tests/**'
    ],
    rules: {'no-console': 'off'}
  }
)
