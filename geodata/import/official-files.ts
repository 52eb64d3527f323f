import { datumNames } from "#boundaries/settle-datum.ts";
import type { Imported, ImportedUnit } from "#boundaries/import-boundaries.ts";
import type { World } from "./read-known-world.ts";

/** What the person who brings a file says of it. */
export interface Said {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** First digits of the SHA-256 of the file. */
  readonly hash: string;
  readonly source: string | null;
  readonly licence: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of the data. */
  readonly date: string;
  readonly accuracy_m: number;
}

/** The files of a folder of the slot, by name. */
export function officialFiles(imported: Imported, world: World, said: Said): Map<string, string> {
  const source = `official-${world.layer}`;
  const title = {
    zh: said.source ?? `官方文件 ${said.file}（来源未注明）`,
    en: said.source ?? `official file ${said.file} (its source is not stated)`,
  };
  const licence = said.licence ?? "not stated";
  const { digits: _, ...whole } = world.newLayer ?? { digits: null };
  const card = {
    ...whole,
    provenance: { text: title, licence, date: said.date, sources: [source] },
    certainty: "confirmed",
    method: "dataset",
    accuracy_m: said.accuracy_m,
    crs: imported.datum,
    note: noteOf(imported, said),
  };
  const sources = [{ id: source, title, kind: "dataset", licence, date: said.date }];
  const features = imported.units.map((one) => JSON.stringify(featureOf(one, world)));
  return new Map([
    ["layer.json", `${JSON.stringify(card, null, 2)}\n`],
    ["sources.json", `${JSON.stringify(sources, null, 2)}\n`],
    ["features.geojson", `{"type":"FeatureCollection","features":[\n${features.join(",\n")}\n]}\n`],
  ]);
}

function noteOf({ datum, missing }: Imported, { file, hash }: Said) {
  const zh = [`由 ${file} 导入（SHA-256 ${hash}…）`];
  const en = [`Imported from ${file} (SHA-256 ${hash}…)`];
  if (datum !== "wgs84") {
    zh.push(`原坐标系 ${datumNames[datum]}，已换算为 WGS-84`);
    en.push(`converted from ${datumNames[datum]} to WGS-84`);
  }
  if (missing.length > 0) {
    const names = missing.map(({ names: [name], id }) => name ?? id).join("、");
    zh.push(`文件所缺：${names}，仍按原图绘制`);
    en.push(`not in the file and drawn as before: ${names}`);
  }
  return { zh: `${zh.join("；")}。`, en: `${en.join("; ")}.` };
}

/** A feature that replaces another is its id and its shape; a new one says what it is. */
function featureOf({ unit, shape }: ImportedUnit, { newLayer, places }: World) {
  const [name] = unit.names;
  const place = places.filter((one) => one.name === name);
  const own = newLayer
    ? {
        ...(unit.code && { adcode: unit.code }),
        ...(place.length === 1 && { entity: place[0]?.entity }),
      }
    : {};
  const properties = { id: unit.id, ...(name && { name: { zh: name } }), ...own };
  return { type: "Feature", properties, geometry: shape };
}
