import { css } from 'lit';

/**
 * Every colour comes from the host page's own text colour and one accent, so that the same sheet sits on a light
 * and on a dark page without being told which.
 *
 * `currentColor` in these values is that of the box that uses them. So nothing may set a text colour and use
 * `--_fill` on the same box: what stands on a fill is a box of its own.
 *
 * Browsers without relative colours from `currentColor` get the plain set: all in the page's text colour.
 */
export const tokens = css`
  :host {
    --_dim: color-mix(in oklab, currentColor 85%, transparent);
    --_line: color-mix(in oklab, currentColor 16%, transparent);
    --_edge: color-mix(in oklab, currentColor 58%, transparent);
    --_tint: color-mix(in oklab, currentColor 7%, transparent);
    --_accent: var(--sydost-accent, currentColor);
    --_fill: var(--_tint);
    --_on-fill: currentColor;
    --_tonal: color-mix(in oklab, var(--_accent) 10%, transparent);
    --_warn: currentColor;
    --_bad: currentColor;
    --_park: currentColor;
    --_surface: Canvas;
    --_on-surface: CanvasText;
    --_shadow: 0 0.5em 1.5em rgb(0 0 0 / 0.18);
    --_radius: var(--sydost-radius, 0.5em);
  }
  @supports (color: oklch(from currentColor l c h)) {
    :host {
      --_accent: var(
        --sydost-accent,
        oklch(from currentColor calc(0.45 + 0.35 * clamp(0, (l - 0.55) * 99, 1)) 0.1 241)
      );
      --_fill: var(--_accent);
      /* White below dark text, nearly black below light: a page need not have told its colour scheme. */
      --_surface: oklch(
        from currentColor calc(1 - 0.78 * clamp(0, (l - 0.55) * 99, 1))
          calc(0.012 * clamp(0, (l - 0.55) * 99, 1)) 240
      );
      --_on-surface: inherit;
      /* Black or white, whichever stands out more: the two meet at a lightness of 0.565. */
      --_on-fill: oklch(from var(--_accent) clamp(0, (0.565 - l) * 999, 1) 0 0);
      --_warn: oklch(from currentColor calc(0.45 + 0.4 * clamp(0, (l - 0.55) * 99, 1)) 0.105 72);
      --_bad: oklch(from currentColor calc(0.46 + 0.3 * clamp(0, (l - 0.55) * 99, 1)) 0.17 27);
    }
    /* Parks in the order in which the feed lists them; the sixth begins anew. */
    [class*='park-'] {
      --_park: oklch(from currentColor calc(0.5 + 0.28 * clamp(0, (l - 0.55) * 99, 1)) 0.14 var(--_hue));
    }
    .park-0 {
      --_hue: 40;
    }
    .park-1 {
      --_hue: 262;
    }
    .park-2 {
      --_hue: 300;
    }
    .park-3 {
      --_hue: 148;
    }
    .park-4 {
      --_hue: 190;
    }
  }
`;

/** How many parks have a mark of their own. */
export const PARK_MARKS = 5;
