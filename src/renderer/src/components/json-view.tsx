import ChevronRight from '@mui/icons-material/ChevronRight';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import type SvgIcon from '@mui/material/SvgIcon';
import Typography from '@mui/material/Typography';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../i18n';
import { MONO, type ToneName } from '../theme';
import { ancestorsOf, initiallyCollapsed, type JsonRow, jsonRows } from './json-rows';
import { JsonSteps } from './json-steps';
import { LongText } from './long-text';

/** A remark about the value at a JSON pointer. */
export interface JsonMark {
  readonly pointer: string;
  readonly message: string;
  readonly severity: 'info' | 'warning' | 'error';
  /** What else is known of it, in small print: the rule, its limit, its clause. */
  readonly detail?: string;
}

interface JsonViewProps {
  readonly value: unknown;
  /** What the document is, for assistive technology: "Request payload". */
  readonly label: string;
  readonly marks?: readonly JsonMark[];
  /** What a member means, by its pointer: told with its name, and below the tree for the row in focus. */
  readonly help?: (pointer: string) => string | undefined;
}

const INDENT_PX = 16;
/** A longer tree has places that are out of sight. */
const ROWS_IN_SIGHT = 20;

const colorOf: Record<JsonRow['kind'], string> = {
  object: 'text.secondary',
  array: 'text.secondary',
  string: 'tone.good.main',
  number: 'tone.busy.main',
  boolean: 'tone.reserved.main',
  null: 'text.secondary',
  more: 'primary.main',
};

const keyOf = (row: JsonRow): string => (row.kind === 'more' ? `${row.pointer}#more` : row.pointer);

const markTone: Record<JsonMark['severity'], ToneName> = {
  info: 'busy',
  warning: 'attention',
  error: 'bad',
};
const markIcon: Record<JsonMark['severity'], typeof SvgIcon> = {
  info: InfoOutlined,
  warning: WarningAmberOutlined,
  error: ErrorOutlined,
};

const Mark = ({ mark }: { mark: JsonMark }) => {
  const Icon = markIcon[mark.severity];
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1,
        color: `tone.${markTone[mark.severity]}.main`,
        fontFamily: 'fontFamily',
        pb: 0.5,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 14, mt: '3px', flex: 'none' }} />
      <span>
        {mark.message}
        {mark.detail !== undefined && (
          <Box component="span" sx={{ display: 'block', fontSize: '0.75rem' }}>
            {mark.detail}
          </Box>
        )}
      </span>
    </Box>
  );
};

const Row = (props: {
  readonly row: JsonRow;
  readonly marks: readonly JsonMark[];
  readonly help: string | undefined;
  readonly focusable: boolean;
  readonly onFocus: () => void;
  readonly onActivate: () => void;
}) => {
  const { row, marks, help, focusable, onFocus, onActivate } = props;
  return (
    <Box
      role="treeitem"
      aria-level={row.level}
      aria-selected={focusable}
      {...(row.expandable ? { 'aria-expanded': row.expanded } : {})}
      tabIndex={focusable ? 0 : -1}
      data-row={keyOf(row)}
      onFocus={onFocus}
      onClick={onActivate}
      sx={{
        pl: `${(row.level - 1) * INDENT_PX}px`,
        py: '1px',
        display: 'flex',
        alignItems: 'flex-start',
        borderRadius: 0.5,
        cursor: row.expandable || row.kind === 'more' ? 'pointer' : 'default',
        '&:hover': { bgcolor: 'action.hover' },
        '&:focus-visible': {
          outline: '2px solid',
          outlineColor: 'primary.main',
          outlineOffset: -2,
        },
      }}
    >
      <Box sx={{ width: 18, flex: 'none', height: 20, display: 'grid', placeItems: 'center' }}>
        {row.expandable && (
          <ChevronRight
            aria-hidden
            sx={{ fontSize: 16, transform: row.expanded ? 'rotate(90deg)' : 'none' }}
          />
        )}
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {row.key !== null && (
          <>
            <Box
              component="span"
              {...(help === undefined ? {} : { title: help })}
              sx={{
                fontWeight: 600,
                ...(help === undefined
                  ? {}
                  : { textDecoration: 'underline dotted', textUnderlineOffset: '3px' }),
              }}
            >
              {row.key}
            </Box>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {': '}
            </Box>
          </>
        )}
        <Box component="span" sx={{ color: colorOf[row.kind] }}>
          <LongText text={row.text} />
        </Box>
        {marks.map((mark) => (
          <Mark key={mark.message} mark={mark} />
        ))}
      </Box>
    </Box>
  );
};

/** A JSON document as a tree: keys fold and unfold, arrows move, and remarks stand at their value. */
export const JsonView = ({ value, label, marks = [], help }: JsonViewProps) => {
  const { t } = useTexts();
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(() => {
    const start = initiallyCollapsed(value);
    for (const mark of marks)
      for (const pointer of ancestorsOf(mark.pointer)) start.delete(pointer);
    return start;
  });
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState('');
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => jsonRows(value, collapsed, unfolded, t),
    [value, collapsed, unfolded, t],
  );
  // Errors first: they are what one looks for.
  const marked = useMemo(() => {
    const isError = (mark: JsonMark): boolean => mark.severity === 'error';
    const inOrder = [...marks.filter(isError), ...marks.filter((mark) => !isError(mark))];
    return [...new Set(inOrder.map(({ pointer }) => pointer))];
  }, [marks]);
  const [step, setStep] = useState(-1);
  const reached = marked[step];
  useEffect(() => {
    if (reached === undefined) return;
    const items = tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [];
    const item = [...items].find((one) => one.dataset.row === reached);
    item?.focus();
    item?.scrollIntoView?.({ block: 'center' });
  }, [reached]);
  const stepTo = (to: number): void => {
    const above = ancestorsOf(marked[to] ?? '');
    setCollapsed((before) => new Set([...before].filter((pointer) => !above.includes(pointer))));
    setUnfolded((before) => new Set([...before, ...above]));
    setStep(to);
  };
  const focusable = rows.some((row) => keyOf(row) === focused) ? focused : '';

  const fold = (pointer: string, folded: boolean): void => {
    const next = new Set(collapsed);
    if (folded) next.add(pointer);
    else next.delete(pointer);
    setCollapsed(next);
  };
  const activate = (row: JsonRow): void => {
    if (row.kind === 'more') setUnfolded(new Set(unfolded).add(row.pointer));
    else if (row.expandable) fold(row.pointer, row.expanded);
  };
  const focusRow = (row: JsonRow | undefined): void => {
    if (row === undefined) return;
    const items = tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [];
    [...items].find((item) => item.dataset.row === keyOf(row))?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const index = rows.findIndex((row) => keyOf(row) === focusable);
    const row = rows[index];
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, () => void> = {
      ArrowDown: () => focusRow(rows[index + 1]),
      ArrowUp: () => focusRow(rows[index - 1]),
      Home: () => focusRow(rows[0]),
      End: () => focusRow(rows.at(-1)),
      ArrowRight: () =>
        row.expandable && !row.expanded ? fold(row.pointer, false) : focusRow(rows[index + 1]),
      ArrowLeft: () => {
        if (row.expanded) fold(row.pointer, true);
        else focusRow(rows.slice(0, index).findLast((other) => other.level === row.level - 1));
      },
      Enter: () => activate(row),
      ' ': () => activate(row),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };

  const focusedHelp = focusable === '' ? undefined : help?.(focusable);
  return (
    <>
      {(marked.length > 1 || (marked.length === 1 && rows.length > ROWS_IN_SIGHT)) && (
        <JsonSteps at={step} count={marked.length} onStep={stepTo} />
      )}
      <Typography
        component="div"
        role="tree"
        aria-label={label}
        ref={tree}
        onKeyDown={onKeyDown}
        sx={{ fontFamily: MONO, fontSize: 12.5, lineHeight: '20px' }}
      >
        {rows.map((row) => (
          <Row
            key={keyOf(row)}
            row={row}
            marks={row.kind === 'more' ? [] : marks.filter((mark) => mark.pointer === row.pointer)}
            help={row.kind === 'more' ? undefined : help?.(row.pointer)}
            focusable={keyOf(row) === focusable}
            onFocus={() => setFocused(keyOf(row))}
            onActivate={() => activate(row)}
          />
        ))}
      </Typography>
      {focusedHelp !== undefined && (
        <Typography
          role="note"
          variant="caption"
          component="p"
          sx={{ m: 0, mt: 2, pt: 2, borderTop: 1, borderColor: 'divider', color: 'text.secondary' }}
        >
          <code>{focusable}</code> {focusedHelp}
        </Typography>
      )}
    </>
  );
};
