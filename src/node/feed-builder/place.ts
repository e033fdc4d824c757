import type { AttendanceMode, Park, Place, PostalAddress } from '../../feed/types.js';
import { findPark } from '../../feed/queries.js';
import { webAddressIn } from './address.js';
import type { PlaceParts } from './source-activity.js';
import { findTown } from './towns.js';

/** What a location text says. */
export interface PlaceReading {
  readonly location?: Place;
  readonly mode?: AttendanceMode;
}

type Parks = Readonly<Record<string, Park>>;

const ONLINE =
  /(?<!\p{L})(?:online|on-line|digitalt?(?: möte)?|webbinarium|webinar|(?:microsoft |ms )?teams(?:[ -]?möte|[- ]meeting)?|zoom|google meet|youtube|livestream\p{L}*|livesänd\p{L}*|stream(?:as|ing)|på nätet|på distans|remote)(?!\p{L})/giu;
/** What is left of "Online via Teams" or "på plats i Växjö och online" and names no place. */
const CONNECTIVE =
  /(?<!\p{L})(?:och|eller|samt|via|på plats|on site|and|or|även|också|möte|länk)(?!\p{L})|[&+()/|]/giu;
const POSTAL = /^(?:SE?-?\s?)?(\d{3}\s?\d{2})\s+(\p{L}[\p{L}\s-]*)$/iu;
const POSTAL_INSIDE = /\s(?:SE?-)?(\d{3}\s?\d{2})\s+(\p{L}[\p{L}\s-]*)$/iu;
const STREET =
  /(?:väg|gat|gränd|torg|stig|allé|plats|kaj|esplanad|back|led|plan|strand|street|road|avenue)\p{L}*\s+\d+(?:\s?[-–]\s?\d+)?\s?\p{L}?$/iu;
const ANY_STREET = /^\p{L}[\p{L}\s.-]*\s\d+(?:\s?[-–]\s?\d+)?\s?\p{L}?$/iu;
const COUNTRY = /^(?:sverige|sweden)$/i;

/** "Framtidsvägen 14, 352 52 Växjö", "Online", "NetPort, Karlshamn och via Teams" → place and way to attend. */
export function readPlace(text: string, parks: Parks): PlaceReading {
  const url = webAddressIn(text);
  const words = text.replace(/\bhttps?:\/\/\S+/gi, ' ');
  const isOnline = ONLINE.test(words) || (url !== undefined && words.trim() === '');
  ONLINE.lastIndex = 0;
  if (!isOnline)
    return words.trim() ? { location: { ...readAddress(words, parks), ...(url && { url }) } } : {};
  const onSite = words.replace(ONLINE, ' ').replace(CONNECTIVE, ' ').replace(/\s+/g, ' ');
  if (!/\p{L}{2}/u.test(onSite.replace(/(?<!\p{L})(?:i|in|at|hos)(?!\p{L})/giu, ''))) {
    return { mode: 'Online', ...(url && { location: { url } }) };
  }
  const place = onSite.replace(/^[\s,;:–-]*(?:(?:i|in|at|hos)\s)?|[\s,;:–-]+$/giu, '');
  return { mode: 'Mixed', location: { ...readAddress(place, parks), ...(url && { url }) } };
}

/** A place that its source tells in parts: only its name is read as words, which may mean a town, or that one attends online. */
export function placeInParts(
  { name = '', street, postalCode, town }: PlaceParts,
  parks: Parks,
): PlaceReading {
  const read = readPlace(name, parks);
  if (read.mode === 'Online' || !(street ?? postalCode ?? town)) return read;
  const { name: known = town, address = {}, ...location } = read.location ?? {};
  const { addressRegion: region, ...named } = address;
  return {
    ...read,
    location: {
      ...(known !== undefined && { name: known }),
      address: {
        ...named,
        ...(street && { streetAddress: street }),
        ...(postalCode && { postalCode: postalCode.replace(/^(\d{3})\s?(?=\d{2}$)/, '$1 ') }),
        ...(town ? { addressLocality: town, ...regionOf(town, parks) } : region && { addressRegion: region }),
      },
      ...location,
    },
  };
}

function readAddress(text: string, parks: Parks): Place {
  const names: string[] = [];
  const address: { -readonly [K in keyof PostalAddress]: PostalAddress[K] } = {};
  const parts = text
    .split(/[,;\n]/)
    .flatMap(beforePostalCode)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '' && !COUNTRY.test(part));
  for (const [at, part] of parts.entries()) {
    const postal = POSTAL.exec(part);
    const next = parts[at + 1];
    if (postal) {
      address.postalCode = (postal[1] ?? '').replace(/^(\d{3})\s?/, '$1 ');
      address.addressLocality = postal[2]?.trim() ?? '';
    } else if (
      !address.streetAddress &&
      (STREET.test(part) || (next && POSTAL.test(next) && ANY_STREET.test(part)))
    ) {
      address.streetAddress = part;
    } else if (
      findTown(part, parks) ||
      (address.streetAddress && !address.addressLocality && isLast(at, parts))
    ) {
      address.addressLocality = part;
    } else names.push(part);
  }
  const town = address.addressLocality ?? townIn(names, parks);
  if (town !== undefined) Object.assign(address, { addressLocality: town, ...regionOf(town, parks) });
  return {
    ...(names.length > 0 && { name: names.join(', ') }),
    ...(Object.keys(address).length > 0 && { address }),
    // A town alone still has to be called something.
    ...(names.length === 0 &&
      !address.streetAddress &&
      address.addressLocality && { name: address.addressLocality }),
  };
}

/** Readers know the counties of the parks' own towns. */
function regionOf(town: string, parks: Parks): Pick<PostalAddress, 'addressRegion'> {
  const known = Object.values(parks).some(({ city }) => city === town) ? undefined : findTown(town, parks);
  return known ? { addressRegion: known.county } : {};
}

/** "Hamngatan 4 374 30 Karlshamn" lacks its comma. */
function beforePostalCode(part: string): string[] {
  const found = POSTAL_INSIDE.exec(part);
  return found ? [part.slice(0, found.index), part.slice(found.index)] : [part];
}

const isLast = (at: number, parts: readonly string[]): boolean => at === parts.length - 1;

/** The town of a park that is named ("Blue Science Park"), or a town that ends a name. */
function townIn(names: readonly string[], parks: Parks): string | undefined {
  for (const name of names) {
    const park = findPark(name, { parks });
    if (park !== undefined) return parks[park]?.city;
  }
  // "Stadsbiblioteket i Kalmar", "Kulturcentrum Ronneby"
  const last = /\s(?:i\s|in\s)?(\p{L}+)$/u.exec(names.at(-1) ?? '')?.[1];
  return last === undefined ? undefined : findTown(last, parks)?.town;
}
