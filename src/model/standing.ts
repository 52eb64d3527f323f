/**
 * How a document stands to a thing. `speaks`: passages name it, or hold quotes that do; `heading`: only
 * headings name it; `whole`: the card quotes it, yet the words tell only of the whole that the thing
 * belongs to; `silent`: nothing.
 */
export type Standing = "speaks" | "heading" | "whole" | "silent";
