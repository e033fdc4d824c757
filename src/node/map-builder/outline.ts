import { geoConicConformal, type GeoConicProjection } from 'd3-geo';
import { format, resolveConfig } from 'prettier';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { GeometryObject, MultiPolygon, Topology } from 'topojson-specification';
import { ringsOf, type Geodata, type Position, type Ring } from './geodata.js';
import { middleOf } from './middle.js';
import { areaOf, clipped, pathOf, rounded, type Edges } from './rings.js';

/** The counties of the region as Natural Earth names them, and as the map does where a town has the same name. */
const REGION: Readonly<Record<string, string>> = {
  Kalmar: 'Kalmar län',
  Kronoberg: 'Kronoberg',
  Blekinge: 'Blekinge',
  Skåne: 'Skåne',
};
const REGION_NAMES = Object.keys(REGION);
/** What else can be seen: the counties around, and Denmark across the sound. */
const NEIGHBOURS = ['Halland', 'Jönköping', 'Östergötland', 'Västra Götaland', 'Hovedstaden', 'Sjaælland'];
export const ALL_NAMES = [...REGION_NAMES, ...NEIGHBOURS];

/** The region fills this many units. */
const SIZE: [number, number] = [600, 650];
/** Around it, units: room for labels, and so that no coast touches the picture's edge. */
const MARGIN = { x: 30, y: 20 };
/** How far lines go on beyond the picture's edge, so that no end of one is seen. */
const BEYOND = 4;
/** A point goes when the triangle with those beside it is smaller, in square units. */
const TOLERANCE = { region: 6, neighbours: 25 };
/** Square units; a smaller island, or corner of land at the picture's edge, is left out. */
const SMALLEST = { region: 30, neighbours: 200 };
/**
 * These go round the other way. A border that two counties share is then written twice in the same direction, so that
 * the second one costs next to nothing when compressed (a sixth less for the whole). Not all can: where three meet,
 * two go the same way round.
 */
const REVERSED = new Set(['Kronoberg', 'Skåne', 'Östergötland', 'Västra Götaland']);

type Counties = Topology<Record<string, MultiPolygon>>;

/** A conic conformal projection that leaves this part of Sweden as it is, to a thousandth, with the region in {@link SIZE}. */
export function projectionOf(geodata: Geodata): GeoConicProjection {
  // As lines, since only their extent matters: a ring that goes the wrong way round is the rest of the world to d3.
  const coordinates = REGION_NAMES.flatMap((name) => ringsOf(name, geodata));
  return geoConicConformal()
    .rotate([-15.2, 0])
    .parallels([55.5, 57.5])
    .fitSize(SIZE, { type: 'MultiLineString', coordinates });
}

/** The counties in the outline's units, without the points that one wouldn't miss. */
function simplified(geodata: Geodata, projection: GeoConicProjection): Counties {
  const objects = Object.fromEntries(
    ALL_NAMES.map((name) => {
      const rings = ringsOf(name, geodata).map((ring) =>
        ring.map((position) => projection(position) as Position),
      );
      const polygons = rings.map((ring) => [[...ring, ...ring.slice(0, 1)]]);
      return [name, { type: 'MultiPolygon' as const, coordinates: polygons }];
    }),
  );
  const whole = presimplify(topology(objects) as Counties);
  const ofRegion = new Set(REGION_NAMES.flatMap((name) => arcsOf(whole.objects[name])));
  // A border is kept once for both its sides, so that they fit whatever is left out of it.
  const arcs = whole.arcs.map((arc, i) => {
    const tolerance = ofRegion.has(i) ? TOLERANCE.region : TOLERANCE.neighbours;
    return arc.filter(([, , weight = 0]) => weight >= tolerance);
  });
  return { ...whole, arcs };
}

/** The complement of an arc's number stands for the arc backwards. */
const arcsOf = (county: GeometryObject | undefined): number[] =>
  county?.type === 'MultiPolygon' ? county.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)) : [];

/** The edges of what is drawn, so far beyond those of the picture. */
const edges = (beyond: number): Edges => ({
  left: -MARGIN.x - beyond,
  top: -MARGIN.y - beyond,
  right: SIZE[0] + MARGIN.x + beyond,
  bottom: SIZE[1] + MARGIN.y + beyond,
});

function ringsIn(counties: Counties, name: string): Ring[] {
  const county = counties.objects[name] as MultiPolygon;
  const smallest = name in REGION ? SMALLEST.region : SMALLEST.neighbours;
  return feature(counties, county)
    .geometry.coordinates.map(([outer = []]) => rounded(clipped(outer.slice(0, -1) as Ring, edges(BEYOND))))
    .filter((ring) => Math.abs(areaOf(ring)) >= smallest)
    .map((ring) => (REVERSED.has(name) ? ring.reverse() : ring));
}

const quoted = (value: unknown): string => JSON.stringify(value);

/** The module src/map/outline.ts. */
export async function outlineModule(geodata: Geodata): Promise<string> {
  const projection = projectionOf(geodata);
  const counties = simplified(geodata, projection);
  const region = REGION_NAMES.map((name) => {
    const rings = ringsIn(counties, name).sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
    return { name: REGION[name], path: pathOf(rings), middle: middleOf(rings[0] ?? []) };
  });
  const neighbours = pathOf(NEIGHBOURS.flatMap((name) => ringsIn(counties, name)));
  const { left, top, right, bottom } = edges(0);
  const text = `// Made by \`npm run map\` from ${geodata.source}. Not to be edited by hand.

/** A county of the region. */
export interface County {
  /** In Swedish; "län" only where there is a town of that name. */
  readonly name: string;
  /** Data of an SVG path. */
  readonly path: string;
  /** [x, y] of the middle of its name, where that has most room. */
  readonly middle: readonly [number, number];
}

/** What an SVG shows of it: x, y, width, height. The region itself is from 0 to ${SIZE[0]} and from 0 to ${SIZE[1]}. */
export const VIEW_BOX = ${quoted([left, top, right - left, bottom - top])} as const;

/** What \`project\` needs to know of the cone that the region is drawn on. */
export const CONE = ${quoted(coneOf(projection))} as const;

/** What Natural Earth suggests to those who wish to name it; the data are in the public domain. */
export const CREDIT = 'Made with Natural Earth';

/** Their borders fit each other and those of the neighbours exactly. */
export const COUNTIES: readonly County[] = ${quoted(region)};

/** The land around, as one path. */
export const NEIGHBOURS = ${quoted(neighbours)};
`;
  return format(text, { ...(await resolveConfig('src/map/outline.ts')), parser: 'typescript' });
}

/**
 * The projection in the constants of its formula (Snyder, "Map Projections", USGS 1987, p. 107), scale and translation
 * worked in: where the meridian in the middle and the parallels' centre are, the parallels' radius at the equator, and
 * by how much the cone is narrower than the globe.
 */
function coneOf(projection: GeoConicProjection): Readonly<Record<string, number>> {
  const [south, north] = projection.parallels().map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
  ];
  const stretch = (latitude: number): number => Math.tan(Math.PI / 4 + latitude / 2);
  const narrowing = Math.log(Math.cos(south) / Math.cos(north)) / Math.log(stretch(north) / stretch(south));
  const radius = (projection.scale() * Math.cos(south) * stretch(south) ** narrowing) / narrowing;
  const [x, y] = projection.translate();
  return {
    meridian: -projection.rotate()[0],
    x: Number(x.toFixed(2)),
    // d3 measures from the equator, where the formula has the parallels' centre.
    y: Number((y - radius).toFixed(2)),
    radius: Number(radius.toFixed(2)),
    narrowing: Number(narrowing.toFixed(8)),
  };
}
