import type { Activity, FeedDocument } from '../../src/feed/types.js';
import { addDays } from '../../src/feed/time.js';
import { AREAS, makeActivity, makeFeed, PARKS, TODAY } from '../feed/fixture.js';

const url = 'https://park.example/anmalan';

/** One activity of each kind that looks like no other. */
const KINDS: readonly Partial<Activity>[] = [
  { offers: { url, price: 495, vatExcluded: true, validThrough: '2026-11-28' } },
  {
    offers: { url, availability: 'LimitedAvailability' },
    coOrganizers: ['netport', { name: 'Blekinge tekniska högskola' }],
  },
  { offers: { url, availability: 'SoldOut', waitingListUrl: url }, eventAttendanceMode: 'Mixed' },
  { eventStatus: 'EventCancelled' },
  { eventStatus: 'EventRescheduled', previousStartDate: '2026-12-01T09:00:00+01:00', offers: { url } },
  { eventStatus: 'EventMovedOnline', offers: { url } },
  { name: 'Tillgänglighetsanpassningsmöjligheter för livsmedelsproducenter i Kristianstadstrakten' },
  {
    name: { en: 'Autonomous vessels: from demo to daily traffic' },
    startDate: '2026-12-07',
    endDate: '2026-12-08',
  },
];

/** Activities of every park, area and kind, day after day from today on. */
export function crowd(count: number): FeedDocument {
  const parks = Object.keys(PARKS);
  const areas = Object.keys(AREAS);
  return makeFeed({
    items: Array.from({ length: count }, (_, i): Activity => {
      const day = addDays(TODAY, 1 + (i % 300));
      return makeActivity({
        id: `nr-${i}`,
        name: `Aktivitet nummer ${i} om cirkulära affärsmodeller`,
        park: parks[i % parks.length]!,
        areas: [areas[i % areas.length]!, areas[(i * 7 + 1) % areas.length]!],
        startDate: `${day}T13:00:00+01:00`,
        endDate: `${day}T16:00:00+01:00`,
        summary: 'Tre företag visar sina räkneexempel. '.repeat(8),
        contact: { name: 'Receptionen', telephone: '010-000 00 00', email: 'hej@park.example' },
        location: {
          name: 'Stora salen',
          url,
          address: { streetAddress: 'Framtidsvägen 14', addressLocality: 'Växjö' },
        },
        ...KINDS[i % 12],
      });
    }),
  });
}
