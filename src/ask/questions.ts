import type { FeatureId } from "#model/id.ts";
import type { Found, Outline } from "#ask/find-within.ts";
import type { Areas } from "#ask/relate.ts";

/** What the page asks of the worker; `address` is that of the file of shapes. */
export type Question = { readonly id: number; readonly address: string } & (
  | {
      readonly kind: "within";
      readonly areas: Areas;
      readonly loose_m: number;
      readonly without: readonly FeatureId[];
    }
  | { readonly kind: "outline"; readonly features: readonly FeatureId[] }
);

export type Answer = { readonly id: number } & (
  | { readonly kind: "within"; readonly found: readonly Found[] }
  | { readonly kind: "outline"; readonly outline: Outline }
  | { readonly kind: "failed"; readonly reason: string }
);
