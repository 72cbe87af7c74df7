import Box from '@mui/material/Box';
import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTexts } from '../../i18n';
import { limitTo, movePeriod, periodsOf, removePeriod, spanOf, splitPeriod } from './profile-draft';
import { limitStep, limitTicks, snap, timeStep, timeTicks, topOf } from './step-scale';
import { useMoment } from './use-moment';

interface StepChartProps {
  profile: ChargingProfile;
  onChange: (profile: ChargingProfile) => void;
}

const HEIGHT_PX = 230;
const AXIS_PX = 62;
/** So that a finger finds it too. */
const HANDLE_PX = 24;

interface Drag {
  readonly kind: 'limit' | 'start';
  readonly index: number;
  /** The scale stays while something is dragged, or it would run away. */
  readonly top: number;
}

/**
 * The limits over time as steps. Each step is dragged up and down, each start to the sides; both
 * are sliders, so that the arrow keys do the same, Insert splits a period and Delete removes it.
 */
export const StepChart = ({ profile, onChange }: StepChartProps) => {
  const { t, format } = useTexts();
  const momentOf = useMoment(profile);
  const area = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const periods = periodsOf(profile);
  const span = spanOf(profile);
  const top = drag?.top ?? topOf(profile);
  const unit = profile.chargingSchedule.chargingRateUnit;
  const { duration } = profile.chargingSchedule;
  const endsAt = duration !== undefined && duration > 0 && duration < span ? duration : span;
  const percentOf = (seconds: number): number => (Math.min(seconds, span) / span) * 100;
  const heightOf = (limit: number): number => (Math.max(0, Math.min(limit, top)) / top) * 100;

  const dragTo = (event: PointerEvent): void => {
    const box = area.current?.getBoundingClientRect();
    if (drag === null || box === undefined) return;
    if (drag.kind === 'limit') {
      const share = 1 - (event.clientY - box.top) / box.height;
      const limit = snap(Math.min(1, Math.max(0, share)) * top, limitStep(profile));
      onChange(limitTo(profile, drag.index, limit));
    } else {
      const share = (event.clientX - box.left) / box.width;
      onChange(movePeriod(profile, drag.index, snap(share * span, timeStep(span)), span));
    }
  };
  const grip = (kind: Drag['kind'], index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ kind, index, top });
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag?.kind === kind && drag.index === index) dragTo(event);
    },
    onPointerUp: () => setDrag(null),
    onPointerCancel: () => setDrag(null),
  });

  const press = (kind: Drag['kind'], index: number) => (event: KeyboardEvent) => {
    const period = periods[index];
    if (period === undefined) return;
    const factor = event.shiftKey ? 10 : 1;
    const up = event.key === 'ArrowUp' || event.key === 'ArrowRight';
    const down = event.key === 'ArrowDown' || event.key === 'ArrowLeft';
    let next: ChargingProfile | undefined;
    if (event.key === 'Insert' || event.key === '+') next = splitPeriod(profile, index, span);
    else if (event.key === 'Delete' && periods.length > 1) next = removePeriod(profile, index);
    else if (up || down) {
      const by = (up ? 1 : -1) * factor;
      next =
        kind === 'limit'
          ? limitTo(profile, index, period.limit + by * limitStep(profile))
          : movePeriod(profile, index, period.startPeriod + by * timeStep(span), span);
    }
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
  };

  const endOf = (index: number): number =>
    Math.min(periods[index + 1]?.startPeriod ?? endsAt, Math.max(endsAt, 0));

  return (
    <Box
      role="group"
      aria-label={t('smartCharging.chart.title')}
      sx={{ display: 'grid', gridTemplateColumns: `${AXIS_PX}px minmax(0, 1fr)`, pr: 4 }}
    >
      <Box aria-hidden sx={{ position: 'relative', height: HEIGHT_PX }}>
        {limitTicks(top).map((tick) => (
          <Box
            key={tick}
            sx={{
              position: 'absolute',
              right: 8,
              bottom: `${heightOf(tick)}%`,
              transform: 'translateY(50%)',
              typography: 'caption',
              color: 'text.secondary',
              whiteSpace: 'nowrap',
              fontVariantNumeric: 'tabular-nums',
            }}
          >
            {format.number(tick, 1)} {unit}
          </Box>
        ))}
      </Box>
      <Box
        ref={area}
        sx={{
          position: 'relative',
          height: HEIGHT_PX,
          borderLeft: 1,
          borderBottom: 1,
          borderColor: 'surface.outline',
          touchAction: 'none',
          userSelect: 'none',
        }}
      >
        {limitTicks(top).map((tick) => (
          <Box
            key={tick}
            sx={{
              position: 'absolute',
              left: 0,
              right: 0,
              bottom: `${heightOf(tick)}%`,
              borderBottom: 1,
              borderColor: 'chart.grid',
            }}
          />
        ))}
        {periods.map((period, index) => {
          const left = percentOf(period.startPeriod);
          const width = Math.max(0, percentOf(endOf(index)) - left);
          const height = heightOf(period.limit);
          return (
            <Box
              key={index}
              sx={{
                position: 'absolute',
                left: `${left}%`,
                width: `${width}%`,
                bottom: 0,
                height: `${height}%`,
                bgcolor: 'tone.busy.soft',
                borderTop: 3,
                borderLeft: index === 0 ? 0 : 1,
                borderColor: 'chart.power',
              }}
            >
              <Box
                component="span"
                sx={{
                  position: 'absolute',
                  top: height > 88 ? 4 : -22,
                  left: 6,
                  typography: 'caption',
                  fontWeight: 560,
                  whiteSpace: 'nowrap',
                  overflow: 'hidden',
                  maxWidth: 'calc(100% - 8px)',
                  fontVariantNumeric: 'tabular-nums',
                }}
                aria-hidden
              >
                {format.number(period.limit, 1)}
              </Box>
            </Box>
          );
        })}
        {periods.map((period, index) => {
          const left = percentOf(period.startPeriod);
          const width = Math.max(0, percentOf(endOf(index)) - left);
          const names = { number: index + 1, from: momentOf(period.startPeriod) };
          return (
            <Box
              key={index}
              role="slider"
              tabIndex={0}
              aria-orientation="vertical"
              aria-label={t('smartCharging.chart.limit', names)}
              aria-valuemin={0}
              aria-valuemax={Math.max(top, period.limit)}
              aria-valuenow={period.limit}
              aria-valuetext={`${format.number(period.limit, 1)} ${unit}`}
              onKeyDown={press('limit', index)}
              {...grip('limit', index)}
              sx={{
                position: 'absolute',
                left: `${left}%`,
                width: `${width}%`,
                bottom: `calc(${heightOf(period.limit)}% - ${HANDLE_PX / 2}px)`,
                height: HANDLE_PX,
                borderRadius: 1,
                cursor: 'ns-resize',
                '&:hover': { bgcolor: 'surface.hover', opacity: 0.6 },
              }}
            />
          );
        })}
        {periods.map((period, index) =>
          index === 0 ? null : (
            <Box
              key={index}
              role="slider"
              tabIndex={0}
              aria-orientation="horizontal"
              aria-label={t('smartCharging.chart.start', { number: index + 1 })}
              aria-valuemin={(periods[index - 1]?.startPeriod ?? 0) + 1}
              aria-valuemax={(periods[index + 1]?.startPeriod ?? span) - 1}
              aria-valuenow={period.startPeriod}
              aria-valuetext={momentOf(period.startPeriod)}
              onKeyDown={press('start', index)}
              {...grip('start', index)}
              sx={{
                position: 'absolute',
                left: `calc(${percentOf(period.startPeriod)}% - ${HANDLE_PX / 2}px)`,
                width: HANDLE_PX,
                bottom: -HANDLE_PX / 2,
                height: HANDLE_PX,
                cursor: 'ew-resize',
                display: 'grid',
                placeItems: 'center',
                borderRadius: '50%',
                '&::after': {
                  content: '""',
                  width: 11,
                  height: 11,
                  borderRadius: '50%',
                  border: '2px solid var(--mui-palette-background-paper)',
                  bgcolor: 'chart.power',
                },
                '&:hover': { bgcolor: 'surface.selected' },
              }}
            />
          ),
        )}
      </Box>
      <span />
      <Box aria-hidden sx={{ position: 'relative', height: 34, mt: 3 }}>
        {timeTicks(span).map((at) => (
          <Box
            key={at}
            sx={{
              position: 'absolute',
              left: `${percentOf(at)}%`,
              transform: 'translateX(-50%)',
              typography: 'caption',
              color: 'text.secondary',
              whiteSpace: 'nowrap',
              fontVariantNumeric: 'tabular-nums',
            }}
          >
            {momentOf(at)}
          </Box>
        ))}
      </Box>
    </Box>
  );
};
