import type { FeatureDetail } from "#model/atlas-details.ts";
import { inLanguage, type Language } from "#model/bilingual.ts";
import type { Anchor, Derivation } from "#model/feature.ts";
import { formatDistance } from "#messages/format.ts";
import { messagesIn, type Messages } from "#messages/messages.ts";
import type { Atlas } from "#atlas/lookups.ts";

/** How a shape was made, in one sentence: its rule with the places it names, or its method. */
export function describeShape(atlas: Atlas, shape: FeatureDetail, language: Language): string {
  const messages = messagesIn(language);
  const sentence = shape.derivation
    ? ruleSentence(atlas, shape, shape.derivation, language)
    : messages.methods[shape.method];
  return sentence + messages.stop;
}

function ruleSentence(
  atlas: Atlas,
  shape: FeatureDetail,
  rule: Derivation,
  language: Language,
): string {
  const messages = messagesIn(language);
  const place = (anchor: Anchor) => placeName(atlas, anchor, language) ?? messages.rules.waypoint;
  const distance = (metres: number) => formatDistance(metres, language, messages);
  switch (rule.rule) {
    case "at":
      return messages.rules.at(place(rule.place));
    case "through":
      return messages.rules.through(placeList(atlas, rule.via, language, messages));
    case "curve":
      return messages.rules.curve(placeList(atlas, rule.via, language, messages));
    case "course":
      return messages.rules.course(
        (shape.parts ?? []).map((part) => inLanguage(part, language)).join(messages.comma) ||
          messages.rules.waypoint,
      );
    case "arrow":
      return messages.rules.arrow(placeList(atlas, rule.via, language, messages));
    case "circle":
      return messages.rules.circle(place(rule.centre), distance(rule.radius_m));
    case "sector":
      return messages.rules.sector(place(rule.centre), distance(rule.radius_m[1]));
    case "around":
      return messages.rules.around(
        placeList(atlas, rule.places, language, messages),
        distance(rule.radius_m),
      );
    case "union":
      return unionSentence(shape, rule.of.length, language);
  }
}

function placeName(atlas: Atlas, anchor: Anchor, language: Language): string | null {
  const entity = typeof anchor === "string" ? atlas.entity(anchor) : undefined;
  return entity ? inLanguage(entity.name, language) : null;
}

/** The places of a rule in order; waypoints that are only positions are said once, together. */
function placeList(
  atlas: Atlas,
  anchors: readonly Anchor[],
  language: Language,
  messages: Messages,
): string {
  const names = anchors.map((anchor) => placeName(atlas, anchor, language));
  const parts = names.filter((name) => name !== null);
  if (parts.length < names.length) parts.push(messages.rules.waypoint);
  return parts.join(messages.comma);
}

function unionSentence({ parts = [] }: FeatureDetail, count: number, language: Language): string {
  const messages = messagesIn(language);
  if (parts.length === 0) return messages.rules.unionOf(count);
  const names = parts.map((part) => inLanguage(part, language)).join(messages.comma);
  const others = count > parts.length ? messages.rules.andOthers : "";
  return messages.rules.union(names + others);
}
