import { parksOf } from '../../../feed/queries.js';
import type { Activity, FeedDocument } from '../../../feed/types.js';
import type { Group } from './addresses.js';

/** A group with its activities, in the feed's order. */
export interface Gathering {
  readonly group: Group;
  readonly activities: readonly Activity[];
}

/** All activities, those of each park (a joint one counts for each of its parks) and those of each profile area. */
export function gatheringsOf({ items, parks, areas }: FeedDocument): Gathering[] {
  const each = (
    kind: 'park' | 'area',
    ids: readonly string[],
    groupsOf: (activity: Activity) => readonly string[],
  ): Gathering[] => {
    const found = new Map(ids.map((id): [string, Activity[]] => [id, []]));
    for (const activity of items) {
      for (const id of new Set(groupsOf(activity))) found.get(id)?.push(activity);
    }
    return [...found].map(([id, activities]) => ({ group: { kind, id }, activities }));
  };
  return [
    { group: { kind: 'all' }, activities: items },
    ...each('park', Object.keys(parks), parksOf),
    ...each('area', Object.keys(areas), ({ areas: its = [] }) => its),
  ];
}
