import { buildForReaders, root } from "../product.ts";

/** The modules that each script of the build is made of: the same build again, kept in memory. */
export async function modulesOfScripts(): Promise<ReadonlyMap<string, readonly string[]>> {
  const built = await buildForReaders({ root, build: { write: false } });
  const outputs = Array.isArray(built) ? built : [built];
  const modules = new Map<string, readonly string[]>();
  for (const one of outputs) {
    if (!("output" in one)) throw new Error("the build watches instead of ending");
    for (const file of one.output)
      if (file.type === "chunk")
        modules.set(
          file.fileName,
          file.moduleIds.map((id) => id.replaceAll("\\", "/")),
        );
  }
  return modules;
}
