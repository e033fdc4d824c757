import type { ContactPoint, Organization, Park } from '../../feed/types.js';
import { findPark } from '../../feed/queries.js';
import { mailAddressIn } from './address.js';

const PHONE = /(?:\+\d{1,3}|\(?0)[\d\s()–-]{5,}\d/;
const ROLE =
  /(?:ansvarig|chef|ledare|strateg|utvecklare|koordinator|samordnare|coach|rådgivare|assistent|reception|kansli|redaktion|manager|officer|coordinator|director|advis[eo]r|host|värd|(?<!\p{L})(?:lead|vd|ceo|team))(?!\p{L})/iu;

/** "Kommunikationsansvarig, 010-000 00 00, namn@park.se" → contact; undefined where it holds none. */
export function parseContact(text: string): ContactPoint | undefined {
  const email = mailAddressIn(text);
  const withoutMail = email === undefined ? text : text.replace(email, ' ').replace(/mailto:|\(\s*\)/gi, ' ');
  const telephone = PHONE.exec(withoutMail)?.[0].trim();
  const words = (telephone === undefined ? withoutMail : withoutMail.replace(telephone, ' '))
    .split(/[,;|\n]| [–-] /)
    .map((part) =>
      part
        .replace(/(?:^|\s)(?:tel|telefon|phone|tfn|e-post|epost|e-mail|email|mejl|mail)\.?:?\s*$/i, '')
        .trim(),
    )
    .map((part) => part.replace(/^[.:\s]+|[.:\s]+$/g, ''))
    .filter((part) => /\p{L}/u.test(part));
  const jobTitle = words.find((part) => ROLE.test(part)) ?? words[1];
  const name = words.find((part) => part !== jobTitle);
  if (email === undefined && telephone === undefined && words.length > 2) return undefined;
  const contact = {
    ...(name !== undefined && { name }),
    ...(jobTitle !== undefined && { jobTitle }),
    ...(telephone !== undefined && { telephone: telephone.replace(/\s+/g, ' ') }),
    ...(email !== undefined && { email }),
  };
  return Object.keys(contact).length > 0 ? contact : undefined;
}

/** "Krinova, NetPort Science Park och Region Blekinge" → ids of parks, and organisations that are none. */
export function parseOrganizers(
  text: string,
  parks: Readonly<Record<string, Park>>,
): (string | Organization)[] {
  const found = text
    .split(/[,;\n]/)
    .flatMap((part) => named(part, parks))
    .map((part) => findPark(part, { parks }) ?? { name: part });
  const seen = new Set<string>();
  return found.filter((each) => {
    const key = typeof each === 'string' ? each : each.name.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}

/** A park's name may hold "&" or "och", so that a part is taken apart only where it is no park as it stands. */
function named(part: string, parks: Readonly<Record<string, Park>>): string[] {
  const name = part
    .replace(/^\s*(?:och|samt|and)\s+/i, '')
    .replace(/[.\s]+$/, '')
    .trim();
  const isPark = (text: string): boolean => findPark(text, { parks }) !== undefined;
  if (name === '' || isPark(name)) return name === '' ? [] : [name];
  const pieces = name.split(/\s+(?:och|samt|and)\s+/i);
  if (pieces.length > 1) return pieces.flatMap((piece) => named(piece, parks));
  const joined = name.split(/\s+&\s+/);
  return joined.length > 1 && joined.some(isPark) ? joined : [name];
}
