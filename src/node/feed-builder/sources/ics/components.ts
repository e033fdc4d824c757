import { parseLine, unfold, type ContentLine } from './content-lines.js';
import type { SourceProblem } from '../../source-activity.js';

/** A component of an iCalendar object (RFC 5545 §3.6). */
export interface Component {
  /** Upper case: `VEVENT`. */
  readonly name: string;
  readonly lines: ContentLine[];
  readonly children: Component[];
  /** Line of its BEGIN. */
  readonly line: number;
}

/** Components that never hold one of their own kind: a second BEGIN means that an END is missing. */
const FLAT = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VTIMEZONE', 'VALARM', 'VFREEBUSY']);

/**
 * Bytes → tree under a nameless root. Components that are never closed, closed twice or closed in the wrong order
 * are mended and reported; lines that are no content lines are reported and left out.
 */
export function parseComponents(bytes: Uint8Array): { root: Component; problems: SourceProblem[] } {
  const root: Component = { name: '', lines: [], children: [], line: 0 };
  const problems: SourceProblem[] = [];
  const open: Component[] = [root];
  const innermost = (): Component => open.at(-1) ?? root;

  for (const { text, line } of unfold(bytes)) {
    const trimmed = text.replace(/^\uFEFF/, '').trim();
    if (trimmed === '') continue;
    const parsed = parseLine(trimmed, line);
    if (!parsed) {
      problems.push({ line, reason: 'This line is not an iCalendar line; it was skipped.' });
      continue;
    }
    const name = parsed.value.trim().toUpperCase();
    if (parsed.name === 'BEGIN') {
      if (FLAT.has(name) && open.some((component) => component.name === name)) {
        problems.push({ line, reason: `${name} begins before the one in front of it has ended.` });
        while (open.some((component) => component.name === name)) open.pop();
      }
      const component: Component = { name, lines: [], children: [], line };
      innermost().children.push(component);
      open.push(component);
    } else if (parsed.name === 'END') {
      const at = open.findLastIndex((component) => component.name === name);
      if (at < 1) problems.push({ line, reason: `${name} ends here without having begun.` });
      else open.length = at;
    } else {
      innermost().lines.push(parsed);
    }
  }
  for (const component of open.slice(1)) {
    problems.push({ line: component.line, reason: `${component.name} begins here and never ends.` });
  }
  return { root, problems };
}

/** All components of one name, at any depth, in the order of the file. */
export function componentsNamed(parent: Component, name: string): Component[] {
  return parent.children.flatMap((child) => (child.name === name ? [child] : componentsNamed(child, name)));
}

/** The first line of one name that has a value. */
export function lineOf(component: Component, name: string): ContentLine | undefined {
  return component.lines.find((line) => line.name === name && line.value.trim() !== '');
}

/** All lines of one name, in the order of the file. */
export function linesOf(component: Component, name: string): ContentLine[] {
  return component.lines.filter((line) => line.name === name);
}
