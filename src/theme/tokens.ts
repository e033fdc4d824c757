import { css } from 'lit';

/**
 * The host page tells its text colour, not what is behind it. So straight on the page stands nothing but that text
 * colour, which shows there as well as the page's own text does. Every other colour stands on a surface of ours:
 * white below dark text, nearly black below light, and so unseen on most pages. Texts then have 4.5 : 1 (WCAG 1.4.3)
 * wherever the page's own text has that, edges and marks 3 : 1 (1.4.11) wherever it has 5 : 1, and no accent that a
 * page chooses can break it.
 *
 * `currentColor` in these values is that of the box that uses them. So a control's text in another colour is a box of
 * its own, or its edge and the ring around it would take that colour.
 *
 * Lightness is CIE's: it follows luminance in every hue, and black and white stand out alike from 50. The factor of a
 * million makes a switch of it.
 *
 * Browsers without relative colours from `currentColor` get no surfaces: a property that uses what is not set falls
 * back to no background and the inherited colour, so that all is in the page's text colour.
 */
export const tokens = css`
  :host {
    --_line: color-mix(in lab, currentColor 16%, transparent);
    --_edge: currentColor;
    --_park: currentColor;
    --_shadow: 0 0.5em 1.5em rgb(0 0 0 / 0.18);
    --_radius: var(--sydost-radius, 0.5em);
  }
  /* What floats over the page has a surface in any case. */
  .panel {
    --_surface: Canvas;
    --_on-surface: CanvasText;
  }
  @supports (color: lch(from currentColor l c h)) {
    :host,
    .panel {
      --_surface: lch(from currentColor clamp(9, (50 - l) * 1e6, 100) clamp(0, (l - 50) * 1e6, 4) 251 / 1);
      --_on-surface: lch(from currentColor calc(l / 2 + clamp(0, (l - 50) * 1e6, 50)) calc(c / 2) h / 1);
      --_edge: color-mix(in lab, currentColor 72%, transparent);
      --_tint: color-mix(in lab, currentColor 7%, var(--_surface));
      --_fill: lch(
        from var(--sydost-accent, lch(from currentColor calc(37 + clamp(0, (l - 50) * 1e6, 40)) 33 251)) l c
          h / 1
      );
      /* Black or white, whichever stands out more: they meet at a luminance of 0.18. */
      --_on-fill: color(
        from var(--_fill) xyz calc((0.18 - y) * 1e6) calc((0.18 - y) * 1e6) calc((0.18 - y) * 1e6)
      );
      --_tonal: color-mix(in oklab, var(--_fill) 10%, var(--_surface));
      /*
       * The accent as text on a surface: as it is where it is dark enough below dark text, otherwise its hue. Mixed
       * with the surface it tells both its own lightness and that of the page's text: above 60 or below 45.
       */
      --_accent: lch(
        from color-mix(in lab, var(--_fill) 40%, var(--_surface))
          max(min(40, (l - 60) * 2.5), clamp(0, (50 - l) * 1e6, 77)) calc(c * 2.5) h
      );
      --_warn: lch(from currentColor calc(37 + clamp(0, (l - 50) * 1e6, 40)) 50 72 / 1);
      --_bad: lch(from currentColor calc(37 + clamp(0, (l - 50) * 1e6, 40)) 64 34 / 1);
    }
    .chip,
    .field {
      --_dim: var(--_edge);
    }
    /* Parks in the order in which the feed lists them; the sixth begins anew. */
    [class*='park-'] {
      --_park: lch(from currentColor calc(37 + clamp(0, (l - 50) * 1e6, 40)) 50 var(--_hue) / 1);
    }
    .park-0 {
      --_hue: 47;
    }
    .park-1 {
      --_hue: 277;
    }
    .park-2 {
      --_hue: 304;
    }
    .park-3 {
      --_hue: 144;
    }
    .park-4 {
      --_hue: 191;
    }
  }
  @media (prefers-contrast: more) {
    :host,
    .panel {
      --_edge: currentColor;
      --_line: currentColor;
    }
  }
`;

/** How many parks have a mark of their own. */
export const PARK_MARKS = 5;
