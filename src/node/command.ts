import { FEED_HELP, runFeedCommand } from './feed-builder/feed-command.js';

/** Where a command writes: results and faults, a line at a time. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

const HELP = `sydost: joint activities of the science parks

${FEED_HELP}`;

/**
 * The command `sydost`.
 *
 * @param args what stands behind `sydost`
 * @returns the exit code: 0 fine, 1 in part, 2 not at all
 */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [group, ...rest] = args;
  if (group === 'feed') return runFeedCommand(rest, terminal);
  if (group === undefined || group === '--help' || group === '-h' || group === 'help') {
    terminal.out(HELP);
    return group === undefined ? 2 : 0;
  }
  terminal.error(`There is no command "${group}". "sydost --help" lists those that exist.`);
  return 2;
}
