import { createHash } from 'node:crypto';

/**
 * What stands for an id in a path as it is: lower-case words with hyphens between them, and the RECURRENCE-ID of an
 * instance. No dots, no slashes, nothing that a shell, a web server or an address would read as something else.
 */
const PLAIN = /^(?=.{1,100}$)[a-z\d]+(?:-[a-z\d]+)*?(?:-\d{8}T\d{6}Z?)?$/;
/** File systems that don't tell the cases apart would take these for ones with a RECURRENCE-ID. */
const LOOKALIKE = /-\d{8}t\d{6}z?$/;
/** Names of devices in Windows. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

/**
 * The name of an id in a path, the same in every build and different for different ids also where case does not
 * count. An id that is not plain is named by its hash, behind two hyphens that no plain one has.
 */
export const fileNameOf = (id: string): string =>
  PLAIN.test(id) && !LOOKALIKE.test(id) && !DEVICE.test(id)
    ? id
    : `x--${createHash('sha256').update(id).digest('hex').slice(0, 32)}`;

/** True for what {@link fileNameOf} can give. */
export const isFileName = (name: string): boolean =>
  /^x--[\da-f]{32}$/.test(name) || fileNameOf(name) === name;
