import { expect, test } from "vitest";
import { areaAgreement } from "../../geodata/measure/area-agreement.ts";
import { agreementOf } from "../../geodata/measure/line-agreement.ts";
import { readReference, referenceFolder } from "../../geodata/measure/reference.ts";
import { isArea } from "#space/measured.ts";
import { asFeature } from "#space/geometry.ts";
import { realAtlas, root } from "./real-atlas.ts";

const reference = readReference(referenceFolder(root));
const counties = realAtlas().compiled.shapes.flatMap(({ properties, geometry }) =>
  "adcode" in properties && properties.adcode && isArea(geometry)
    ? [{ ...properties, adcode: properties.adcode, geometry }]
    : [],
);
const rings = (geometry: (typeof counties)[number]["geometry"]) =>
  geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();

test.skipIf(!reference)(
  "no county claims a better line or more agreement than was measured (skipped: no reference beside the project)",
  () => {
    const measured = areaAgreement(
      new Map(counties.map(({ adcode, geometry }) => [adcode, asFeature(geometry)])),
      reference?.counties ?? new Map(),
    );
    expect(measured.length).toBe(counties.length);
    const boasts = counties.flatMap(({ adcode, id, geometry, accuracy_m = 0, iou = 0 }) => {
      const there = reference?.counties.get(adcode);
      const share = measured.find(({ code }) => code === adcode)?.iou ?? 0;
      const off = there ? agreementOf(rings(geometry), rings(there.geometry), 1000).p90_m : 0;
      return iou > share || off > accuracy_m
        ? [`${id}: ${share.toFixed(3)}, ${Math.round(off)} m`]
        : [];
    });
    expect(boasts).toEqual([]);
  },
);
