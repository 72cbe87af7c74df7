import Box from '@mui/material/Box';
import { type OccupancyState, occupancyStates } from '@shared/model/report';
import { useTexts } from '../../i18n';

/** The colours of the states; their words stand beside them everywhere. */
export const stateColor: Readonly<Record<OccupancyState, string>> = {
  available: 'tone.good.main',
  occupied: 'tone.busy.main',
  faulted: 'tone.bad.main',
  unavailable: 'tone.attention.main',
  offline: 'tone.quiet.main',
  unknown: 'divider',
};

/** Which colour is which state. */
export const StateLegend = () => {
  const { t } = useTexts();
  return (
    <Box
      component="ul"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, m: 0, p: 0 }}
    >
      {occupancyStates.map((state) => (
        <Box
          key={state}
          component="li"
          sx={{ display: 'flex', alignItems: 'center', gap: 1.5, typography: 'caption' }}
        >
          <Box
            aria-hidden
            sx={{ width: 10, height: 10, borderRadius: 0.5, bgcolor: stateColor[state] }}
          />
          {t(`depot.state.${state}`)}
        </Box>
      ))}
    </Box>
  );
};

interface StatePart {
  readonly key: string;
  readonly state: OccupancyState;
  readonly weight: number;
  readonly title: string;
}

/** Parts of a whole as a bar; `label` says it in words. */
export const StateBar = (props: {
  label: string;
  parts: readonly StatePart[];
  height?: number;
}) => (
  <Box
    role="img"
    aria-label={props.label}
    sx={{
      display: 'flex',
      height: props.height ?? 14,
      borderRadius: 0.5,
      overflow: 'hidden',
      bgcolor: 'surface.sunken',
    }}
  >
    {props.parts.map(({ key, state, weight, title }) => (
      <Box
        key={key}
        title={title}
        sx={{ bgcolor: stateColor[state] }}
        style={{ flexGrow: weight }}
      />
    ))}
  </Box>
);
