import { findIana } from 'windows-iana';
import { componentsNamed, lineOf, type Component } from './components.js';
import { intlZone, UTC, type Zone } from '../../zone.js';
import { customZone } from './vtimezone.js';
import type { ZoneFinder } from './time.js';

/**
 * The zones of one calendar: names that Intl knows, then Windows names (Outlook), then the calendar's own VTIMEZONE.
 * The known names come first because VTIMEZONEs in circulation are often wrong or years old.
 *
 * @param onUnknown told once for every name that means nothing
 */
export function zoneFinder(root: Component, onUnknown: (tzid: string) => void): ZoneFinder {
  const own = new Map<string, Component>();
  for (const component of componentsNamed(root, 'VTIMEZONE')) {
    const tzid = lineOf(component, 'TZID')?.value;
    if (tzid !== undefined && !own.has(bare(tzid))) own.set(bare(tzid), component);
  }
  const found = new Map<string, Zone | undefined>();
  return (tzid) => {
    const name = bare(tzid);
    if (!found.has(name)) {
      const component = own.get(name);
      const zone = knownZone(name) ?? windowsZone(name) ?? (component && customZone(name, component));
      if (!zone) onUnknown(tzid);
      found.set(name, zone);
    }
    return found.get(name);
  };
}

const bare = (tzid: string): string => tzid.replaceAll('"', '').trim();

/** `Europe/Stockholm`, and globally unique names that end with one: `/citadel.org/20250109_1/Europe/Stockholm`. */
function knownZone(name: string): Zone | undefined {
  if (/^(?:utc|gmt|z)$/i.test(name)) return UTC;
  const parts = name.split('/').filter(Boolean);
  if (!name.startsWith('/')) return intlZone(name);
  for (let at = 0; at < parts.length; at++) {
    const zone = intlZone(parts.slice(at).join('/'));
    if (zone) return zone;
  }
  return undefined;
}

function windowsZone(name: string): Zone | undefined {
  const [iana] = findIana(name);
  return iana === undefined ? undefined : intlZone(iana);
}
