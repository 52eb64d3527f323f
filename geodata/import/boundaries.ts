import { fileURLToPath } from "node:url";
import { importFile } from "./import-file.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const print = (line: string) => process.stdout.write(`${line}\n`);
process.exitCode = importFile(root, process.argv.slice(2), print, new Date());
