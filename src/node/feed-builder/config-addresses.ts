import type { ParkNewsletter } from '../../feed/types.js';
import { ConfigError, type FeedConfig } from './config.js';

/**
 * The configuration with whole addresses wherever the document shows one: of parks, pages, newsletter, subscriptions.
 * The sources' own addresses stay as they are written, since they name the source from one build to the next.
 *
 * @param base what relative addresses are relative to; the configuration's own `base` where left out
 * @throws {ConfigError} naming each address that cannot be completed or leads nowhere safe
 */
export function absoluteConfig(config: FeedConfig, base: string | undefined): FeedConfig {
  const faults: string[] = [];
  const from = base ?? config.base;
  const whole = (address: string, path: string): string => {
    try {
      const url = new URL(address, from);
      if (['http:', 'https:', 'mailto:'].includes(url.protocol)) return url.href;
      faults.push(`${path} leads to ${url.protocol} and not to http: or https:.`);
    } catch {
      faults.push(`${path} is "${address}", which is no whole address, and there is no base to complete it.`);
    }
    return address;
  };
  const each = <T>(
    table: Readonly<Record<string, T>>,
    map: (entry: T, key: string) => T,
  ): Record<string, T> =>
    Object.fromEntries(Object.entries(table).map(([key, entry]) => [key, map(entry, key)]));
  type Subscription = { readonly ics?: string; readonly rss?: string };
  const subscription = <T extends Subscription>(entry: T, path: string): T => ({
    ...entry,
    ...(entry.ics !== undefined && { ics: whole(entry.ics, `${path}.ics`) }),
    ...(entry.rss !== undefined && { rss: whole(entry.rss, `${path}.rss`) }),
  });
  const newsletter = (entry: ParkNewsletter, path: string): ParkNewsletter => ({
    ...entry,
    ...(entry.privacyUrl !== undefined && { privacyUrl: whole(entry.privacyUrl, `${path}.privacyUrl`) }),
    ...(entry.signupUrl !== undefined && { signupUrl: whole(entry.signupUrl, `${path}.signupUrl`) }),
  });
  const { byPark, byArea } = config.feeds ?? {};
  const absolute: FeedConfig = {
    ...config,
    ...(config.self !== undefined && { self: whole(config.self, 'self') }),
    parks: each(config.parks, (park, id) => ({
      ...park,
      url: whole(park.url, `parks.${id}.url`),
      ...(park.newsletter && { newsletter: newsletter(park.newsletter, `parks.${id}.newsletter`) }),
    })),
    ...(config.newsletter && {
      newsletter: {
        ...config.newsletter,
        endpoint: whole(config.newsletter.endpoint, 'newsletter.endpoint'),
      },
    }),
    ...(config.feeds && {
      feeds: {
        ...subscription(config.feeds, 'feeds'),
        ...(byPark && { byPark: each(byPark, (entry, id) => subscription(entry, `feeds.byPark.${id}`)) }),
        ...(byArea && { byArea: each(byArea, (entry, id) => subscription(entry, `feeds.byArea.${id}`)) }),
      },
    }),
    sources: config.sources.map((source, at) => ({
      ...source,
      ...(source.page !== undefined && { page: whole(source.page, `sources[${String(at)}].page`) }),
    })),
  };
  if (faults.length > 0) throw new ConfigError(faults);
  return absolute;
}
