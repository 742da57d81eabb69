import module from "node:module";

// Node 22 and later keep compiled code between starts; what is imported after this line starts faster the second time.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();

const { run } = await import("./run/cli/run.ts");
await run(process.argv.slice(2), (exitCode) => process.exit(exitCode));
