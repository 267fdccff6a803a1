import js from "@eslint/js";
import globals from "globals";

// Ways to put a string into a page as markup. Words of a server or a page are only ever text.
const MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe"];
const WRITES = ["write", "writeln"].map((property) => ({ object: "document", property }));

export default [
  { ignores: [".venv/", "node_modules/", "build/", "dist/"] },
  js.configs.recommended,
  {
    files: ["**/*.js"],
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-properties": [
        "error",
        ...MARKUP.map((property) => ({ property })),
        ...WRITES,
      ],
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["extension/**/*.js"],
    languageOptions: { globals: { ...globals.browser, chrome: "readonly" } },
  },
  {
    files: ["extension/content/loader.js"],
    languageOptions: { sourceType: "script" },
  },
  {
    files: ["tests/**/*.js", "extension/packaging/*.js", "*.config.js"],
    languageOptions: { globals: globals.node },
  },
];
