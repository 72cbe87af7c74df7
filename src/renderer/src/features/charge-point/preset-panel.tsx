import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ChargePoint } from '@shared/model/charge-point';
import { type Preset, presetOf, presets } from '@shared/presets';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { Facts } from '../../components/facts';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { Trans, useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';
import { factsOfPreset } from './preset-facts';

const isInEffect = ({ settings }: ChargePoint, preset: Preset): boolean =>
  Object.entries(preset.settings).every(
    ([name, value]) =>
      JSON.stringify(settings[name as keyof typeof settings]) === JSON.stringify(value),
  );

const Choice = ({ preset, chargePoint }: TabProps & { preset: Preset }) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const [failure, setFailure] = useState<Failure | null>(null);
  const apply = async (): Promise<void> => {
    const result = await bridge.call('chargePoint.put', {
      cpId: chargePoint.chargePointId,
      ...preset.settings,
    });
    setFailure(result.ok ? null : result.error);
  };
  return (
    <>
      <Typography variant="body2" component="p" sx={{ m: 0 }}>
        {t(`presets.known.${preset.id}`)}
      </Typography>
      <Facts facts={factsOfPreset(preset, t)} />
      <Typography variant="caption" component="p" sx={{ m: 0, color: 'text.secondary' }}>
        <Trans
          t={t}
          i18nKey="presets.source"
          values={{ title: preset.source.title }}
          components={{
            report: <Link href={preset.source.url} target="_blank" rel="noreferrer" />,
          }}
        />
      </Typography>
      {failure !== null && <Problem failure={failure} onDismiss={() => setFailure(null)} />}
      {isInEffect(chargePoint, preset) ? (
        <Typography variant="body2" component="p" sx={{ m: 0, color: 'tone.good.main' }}>
          {t('presets.applied')}
        </Typography>
      ) : (
        <Button variant="outlined" onClick={apply} sx={{ justifySelf: 'start' }}>
          {t('presets.apply')}
        </Button>
      )}
    </>
  );
};

/** Settings for known habits of certain charge points, each with where that was reported. */
export const PresetPanel = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const fitting = presetOf(chargePoint.vendor);
  const [chosen, setChosen] = useState<string | null>(null);
  const id = chosen ?? fitting?.id ?? '';
  const preset = presets.find((one) => one.id === id);
  return (
    <Panel title={t('presets.title')} hint={t('presets.hint')}>
      <Box sx={{ display: 'grid', gap: 3, pt: 2 }}>
        <TextField
          select
          label={t('presets.preset')}
          value={id}
          onChange={(event) => setChosen(event.target.value)}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{t('presets.choose')}</MenuItem>
          {presets.map(({ id: own, name }) => (
            <MenuItem key={own} value={own}>
              {own === fitting?.id ? t('presets.fits', { name }) : name}
            </MenuItem>
          ))}
        </TextField>
        {preset !== undefined && <Choice key={id} preset={preset} chargePoint={chargePoint} />}
      </Box>
    </Panel>
  );
};
