import * as v from "valibot";

/** A field of words. */
export const text = v.string();

/** A field with what its schema says of it. */
export const about = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));
