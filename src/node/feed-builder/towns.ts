import { foldName } from '../../feed/queries.js';
import type { Park } from '../../feed/types.js';

/** Seats of the municipalities in the four counties whose companies the activities are for, and names they go by. */
const TOWNS: Readonly<Record<string, string>> = {
  Blekinge: 'Karlshamn Karlskrona Olofström Ronneby Sölvesborg',
  Kronoberg: 'Alvesta Lessebo Ljungby Markaryd Tingsryd Uppvidinge Växjö Älmhult Åseda',
  'Kalmar län':
    'Borgholm Emmaboda Hultsfred Högsby Kalmar Mönsterås Mörbylånga Nybro Oskarshamn Torsås Vimmerby Västervik',
  Skåne:
    'Arlöv Bjuv Broby Bromölla Burlöv Båstad Eslöv Helsingborg Hässleholm Höganäs Hörby Höör Klippan Kristianstad Kävlinge Landskrona Lomma Lund Malmö Osby Perstorp Simrishamn Sjöbo Skurup Staffanstorp Svalöv Svedala Tomelilla Trelleborg Vellinge Ystad Åstorp Ängelholm Örkelljunga',
};

const countyOfTown = new Map(
  Object.entries(TOWNS).flatMap(([county, towns]) =>
    towns.split(' ').map((town) => [foldName(town), { town, county }] as const),
  ),
);

const bare = (county: string): string => foldName(county).replace(/s?län$/, '');

export interface Town {
  /** Spelled as it should be. */
  readonly town: string;
  /** As the parks of the configuration spell it, so that a filter has each county once. */
  readonly county: string;
}

/** A town of the region: a park's, or one of the table; `undefined` for any other name. */
export function findTown(name: string, parks: Readonly<Record<string, Park>>): Town | undefined {
  const all = Object.values(parks);
  const park = all.find(({ city }) => foldName(city) === foldName(name));
  if (park) return { town: park.city, county: park.county };
  const known = countyOfTown.get(foldName(name));
  return (
    known && {
      town: known.town,
      county: all.find(({ county }) => bare(county) === bare(known.county))?.county ?? known.county,
    }
  );
}
