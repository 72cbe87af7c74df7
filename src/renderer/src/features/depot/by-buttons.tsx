import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { EnergyBy } from '@shared/model/report';
import { useTexts } from '../../i18n';

/** What the rows of a report are about. */
export const ByButtons = <By extends EnergyBy>(props: {
  label: string;
  choices: readonly By[];
  value: By;
  onChange: (by: By) => void;
}) => {
  const { t } = useTexts();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label={props.label}
      value={props.value}
      onChange={(_, by: By | null) => by !== null && props.onChange(by)}
    >
      {props.choices.map((by) => (
        <ToggleButton key={by} value={by} sx={{ px: 3, py: 0.5, textTransform: 'none' }}>
          {t(`depot.by.${by as EnergyBy}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
