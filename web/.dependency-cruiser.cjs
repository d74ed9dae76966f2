/** Who may import whom. `graph` is pure; `ui` knows no feature; features do not know each other; `app` ties them. */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "graph-is-pure",
      comment: "The engine runs in the browser, in tests and in the server's V8: it may import only itself.",
      severity: "error",
      from: { path: "^src/graph/", pathNot: "\\.test\\.ts$" },
      to: { pathNot: "^src/graph/" },
    },
    {
      name: "graph-tests-know-the-engine-only",
      severity: "error",
      from: { path: "^src/graph/.*\\.test\\.ts$" },
      to: { pathNot: "^src/graph/|^bench/data/|node_modules/(vitest|fast-check)" },
    },
    {
      name: "reading-is-pure",
      comment: "A line is read in the browser, in tests and in the server's V8: by this room and chrono alone.",
      severity: "error",
      from: { path: "^src/reading/", pathNot: "\\.test\\.ts$" },
      to: { pathNot: "^src/reading/|node_modules/chrono-node" },
    },
    {
      name: "chart-gets-its-words-as-props",
      severity: "error",
      from: { path: "^src/ui/chart/" },
      to: { path: "node_modules/(i18next|react-i18next)|^src/(i18n|features|app|api)/" },
    },
    {
      name: "ui-knows-no-feature",
      severity: "error",
      from: { path: "^src/ui/" },
      to: { path: "^src/(features|app|api)/" },
    },
    {
      name: "api-is-lowest",
      severity: "error",
      from: { path: "^src/api/" },
      to: { path: "^src/(features|app|ui)/" },
    },
    {
      name: "i18n-is-low",
      severity: "error",
      from: { path: "^src/i18n/" },
      to: { path: "^src/(features|app|ui|graph)/" },
    },
    { name: "features-below-app", severity: "error", from: { path: "^src/features/" }, to: { path: "^src/app/" } },
    {
      name: "features-are-equals",
      comment: "What two features share belongs in ui, api or graph.",
      severity: "error",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/", pathNot: "^src/features/$1/" },
    },
    {
      name: "rival-chart-in-bench-only",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "node_modules/d3-org-chart|^bench/", pathNot: "^bench/data/" },
    },
    {
      name: "bench-data-in-tests-only",
      severity: "error",
      from: { path: "^src/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^bench/" },
    },
    {
      name: "no-dev-dependency-in-product",
      severity: "error",
      from: { path: "^src/", pathNot: "\\.test\\.tsx?$" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
