import { lazy, type ComponentType, type LazyExoticComponent } from "react";

/** A component that is loaded when it is first drawn; draw it in a Suspense. */
export function later<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load() }));
}
