import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", "node_modules", ".cache", "geodata/derive", "docs/fonts"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.strict.rules,
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: "the text of the plans is text: render it as such, never as HTML",
        },
      ],
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      // A panel is a labelled section that scrolls; a keyboard must be able to reach it.
      "jsx-a11y/no-noninteractive-tabindex": "off",
    },
  },
  // A catalogue of words is long by nature, and so is a whole atlas written out, however tiny.
  { files: ["src/messages/*.ts", "tests/fixtures/*.ts"], rules: { "max-lines": "off" } },
);
