/** [x, y] or [longitude, latitude]. */
export type Position = [number, number];
/** Without the first position again at the end. */
export type Ring = Position[];

/** The counties, by name, as natural-earth.json holds them: a line of text for each ring. */
export interface Geodata {
  readonly source: string;
  readonly counties: Readonly<Record<string, readonly string[]>>;
}

interface Feature {
  readonly properties: { readonly name: string | null };
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: Ring[][] };
}

/** Four decimals are some ten metres: a fiftieth of a unit of the outline. */
const rounded = (degrees: number): number => Number(degrees.toFixed(4));

/**
 * What the map needs of Natural Earth's "Admin 1 – States, Provinces" (1:10m), so that the rest of the world (135 MB)
 * need not be installed with the project. No county here has a hole, so the outer rings are all there is.
 *
 * @throws where a county is missing
 */
export function extract(features: readonly Feature[], names: readonly string[], source: string): Geodata {
  const counties = names.map((name) => {
    const geometry = features.find(({ properties }) => properties.name === name)?.geometry;
    if (!geometry) throw new Error(`there is no county named ${name}`);
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const rings = polygons.map(([outer = []]) =>
      outer
        .slice(0, -1)
        .map((position) => position.map(rounded).join(' '))
        .join(','),
    );
    return [name, rings] as const;
  });
  return { source, counties: Object.fromEntries(counties) };
}

/** The rings of a county; none where it is unknown. */
export const ringsOf = (name: string, { counties }: Geodata): Ring[] =>
  (counties[name] ?? []).map((ring) =>
    ring.split(',').map((position) => {
      const [longitude = NaN, latitude = NaN] = position.split(' ').map(Number);
      return [longitude, latitude];
    }),
  );
