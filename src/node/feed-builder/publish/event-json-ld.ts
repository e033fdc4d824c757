import { countyOf, isOnline, isOnSite, townOf } from '../../../feed/queries.js';
import type { Activity, ActivityType } from '../../../feed/types.js';
import { isWebAddress } from './addresses.js';
import { organizersOf, plain, type Telling } from './words.js';

const SCHEMA = 'https://schema.org/';

const EDUCATION: readonly (ActivityType | undefined)[] = ['course', 'seminar', 'workshop', 'webinar'];

/**
 * An activity in schema.org's words, with all that Google's event result asks for
 * (developers.google.com/search/docs/appearance/structured-data/event) and the feed has. An open offer without a date
 * is no Event but a Service.
 */
export function jsonLdOf(activity: Activity, telling: Telling): object {
  const { id, startDate, endDate, previousStartDate, eventStatus, inLanguage, keywords, sameAs } = activity;
  const { feed } = telling;
  const description = plain(activity.description ?? activity.summary, telling);
  const organizers = organizersOf(activity, feed).map(({ name, url }) => ({
    '@type': 'Organization',
    name,
    ...(isWebAddress(url) && { url }),
  }));
  const about = {
    name: plain(activity.name, telling),
    ...(description && { description }),
    url: activity.url,
    identifier: id,
    ...(isWebAddress(activity.image?.url) && { image: [activity.image.url] }),
    ...(activity.audience !== undefined && {
      audience: { '@type': 'Audience', audienceType: plain(activity.audience, telling) },
    }),
    ...offersOf(activity),
    ...(sameAs?.length && { sameAs }),
  };
  const context = { '@context': SCHEMA.slice(0, -1) };
  if (startDate === undefined) return { ...context, '@type': 'Service', ...about, provider: organizers };
  return {
    ...context,
    '@type': EDUCATION.includes(activity.type) ? 'EducationEvent' : 'Event',
    ...about,
    startDate,
    ...(endDate !== undefined && { endDate }),
    ...(previousStartDate !== undefined && { previousStartDate }),
    eventStatus: SCHEMA + (eventStatus ?? 'EventScheduled'),
    eventAttendanceMode: `${SCHEMA}${
      !isOnSite(activity) ? 'Online' : isOnline(activity) ? 'Mixed' : 'Offline'
    }EventAttendanceMode`,
    location: locationOf(activity, telling),
    organizer: organizers,
    ...(inLanguage?.length && { inLanguage }),
    ...(keywords?.length && { keywords }),
  };
}

function locationOf(activity: Activity, telling: Telling): object {
  const virtual = {
    '@type': 'VirtualLocation',
    url: isWebAddress(activity.location?.url) ? activity.location.url : activity.url,
  };
  if (!isOnSite(activity)) return virtual;
  const place = placeOf(activity, telling);
  return isOnline(activity) ? [place, virtual] : place;
}

/** Google takes no place without an address, so that of one that has only a name is its name. */
function placeOf(activity: Activity, telling: Telling): object {
  const { feed } = telling;
  const { name, address = {}, geo } = activity.location ?? {};
  const park = feed.parks[activity.park];
  const town = townOf(activity, feed);
  const county = countyOf(activity, feed);
  const parts = {
    ...address,
    ...(town !== undefined && { addressLocality: town }),
    ...(county !== undefined && { addressRegion: county, addressCountry: 'SE' }),
  };
  const label =
    plain(name, telling) || address.streetAddress || (activity.location ? town : park?.name) || park?.name;
  return {
    '@type': 'Place',
    name: label,
    address: Object.keys(parts).length > 0 ? { '@type': 'PostalAddress', ...parts } : label,
    ...(geo && { geo: { '@type': 'GeoCoordinates', ...geo } }),
  };
}

function offersOf({ url: page, offers = {} }: Activity): object {
  const { price, priceCurrency = 'SEK', vatExcluded, url, availability, validThrough } = offers;
  if (price === undefined && url === undefined && availability === undefined) return {};
  const cost = { price, priceCurrency };
  return {
    ...(price === 0 && { isAccessibleForFree: true }),
    offers: {
      '@type': 'Offer',
      url: isWebAddress(url) ? url : page,
      ...(price !== undefined && cost),
      ...(price !== undefined &&
        vatExcluded && {
          priceSpecification: {
            '@type': 'PriceSpecification',
            ...cost,
            valueAddedTaxIncluded: false,
          },
        }),
      ...(availability && { availability: SCHEMA + availability }),
      ...(validThrough !== undefined && { validThrough }),
    },
  };
}
