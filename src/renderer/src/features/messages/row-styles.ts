import { MONO, type ToneName } from '../../theme';
import { EDGE_PX, GAP_PX } from './columns';

export const ROW_PX = 32;

const tones: readonly ToneName[] = ['good', 'busy', 'attention', 'bad', 'quiet'];

/**
 * The look of all rows, given once to the element around them: rows come and go by the dozen each
 * tenth of a second, so each is made of plain elements that carry nothing but a class.
 */
export const rowStyles = {
  '& .line': {
    display: 'grid',
    gridTemplateColumns: 'var(--columns)',
    columnGap: `${GAP_PX}px`,
    alignItems: 'center',
    height: ROW_PX,
    paddingInline: `${EDGE_PX}px`,
  },
  '& .cell': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .cut': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& .mono': { fontFamily: MONO, fontSize: '0.75rem' },
  '& .day': { fontSize: '0.625rem' },
  '& .end': { textAlign: 'right', justifyContent: 'flex-end' },
  '& .quiet': { color: 'text.secondary' },
  '& .iconed': { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0 },
  '& .glyph': { width: 15, height: 15, flex: 'none', fill: 'currentColor' },
  '& .count': { color: 'tone.attention.main', fontWeight: 560, gap: '2px', flex: 'none' },
  ...Object.fromEntries(
    tones.map((tone) => [`& .tone-${tone}`, { color: `tone.${tone}.main`, fontWeight: 560 }]),
  ),
  '& .tone-good': { color: 'tone.good.main', fontWeight: 450 },
  '& .headings': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    bgcolor: 'background.paper',
    borderBottom: 1,
    borderColor: 'divider',
    color: 'text.secondary',
    fontSize: '0.75rem',
    fontWeight: 560,
  },
  '& .headings .cell': { position: 'relative', cursor: 'grab', overflow: 'visible' },
  '& .headings .name': {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& .headings .over': { boxShadow: 'inset 2px 0 0 var(--mui-palette-primary-main)' },
  '& .edge': {
    position: 'absolute',
    top: -6,
    bottom: -6,
    right: -GAP_PX / 2 - 5,
    width: 10,
    cursor: 'col-resize',
    touchAction: 'none',
    '&:hover, &.pulled': {
      boxShadow: 'inset -5px 0 0 -3px var(--mui-palette-primary-main)',
    },
  },
  '& .row': {
    position: 'absolute',
    insetInline: 0,
    cursor: 'pointer',
    fontSize: '0.8125rem',
    '&:hover': { bgcolor: 'surface.hover' },
    '&[aria-selected=true]': { bgcolor: 'surface.selected' },
  },
  // Dimmed, and still to be read: text keeps 4.5 to 1 only with the quiet colour itself.
  [['', ...tones.map((tone) => `.tone-${tone}`), '.count']
    .map((part) => `& .row.dimmed ${part}`)
    .join(', ')]: { color: 'text.secondary', fontWeight: 400 },
  '& .row.dimmed .glyph': { opacity: 0.45 },
  '& .row.lit': { boxShadow: 'inset 3px 0 0 var(--mui-palette-warning-main)' },
  '& .unseen': {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  '& .marker .quiet': { fontWeight: 450 },
  '& .marker': {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    color: 'tone.reserved.main',
    bgcolor: 'tone.reserved.soft',
    fontWeight: 560,
    cursor: 'default',
  },
  '& .remove': {
    display: 'grid',
    placeItems: 'center',
    width: 24,
    height: 24,
    p: 0,
    border: 0,
    background: 'none',
    color: 'inherit',
    cursor: 'pointer',
  },
  '&:focus-visible .row.active': { boxShadow: 'inset 3px 0 0 var(--mui-palette-primary-main)' },
} as const;
