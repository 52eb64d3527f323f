import * as v from "valibot";
import type { Deployment } from "#panels/atlas-context.ts";

const deploymentSchema = v.object({
  reviewNumber: v.optional(v.string(), ""),
  /** Whether a browser keeps the atlas for use without a network. */
  offline: v.optional(v.boolean(), true),
});

/** The settings of whoever deploys the atlas; without the file, or with a broken one, the defaults. */
export async function readDeployment(): Promise<Deployment & { readonly offline: boolean }> {
  try {
    const response = await fetch(new URL("config.json", document.baseURI));
    return v.parse(deploymentSchema, await response.json());
  } catch (error) {
    console.warn("unreadable config.json, using the defaults:", error);
    return { reviewNumber: "", offline: true };
  }
}
