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
      'scripts/build/render.ts',
      'scripts/bench/**',
      'tests/**'
    ],
    rules: {'no-console': 'off'}
  },
  {
    // These run as they are loaded: a class further down is not there yet.
    files: ['scripts/*.ts'],
    rules: {
      '@typescript-eslint/no-use-before-define': ['error', {functions: false, variables: false}]
    }
  }
)
