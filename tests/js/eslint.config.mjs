// Run from the top of the repository: the panel's source and the scripts here share one style.
import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/lib/',
    '**/labextension/',
    '**/wire.ts'
  ]),
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: globals.node }
  },
  {
    files: ['extension/src/**/*.{ts,tsx}'],
    extends: [
      typescript.configs.strictTypeChecked,
      hooks.configs.flat.recommended
    ],
    languageOptions: {
      parserOptions: {
        project: 'extension/tsconfig.json',
        tsconfigRootDir: process.cwd()
      }
    },
    rules: {
      curly: 'error',
      eqeqeq: 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true }
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true }
      ]
    }
  }
);
