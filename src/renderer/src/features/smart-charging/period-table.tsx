import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import type { ChargingProfile, ChargingSchedulePeriod } from '@shared/ocpp/charging-profile';
import { VisuallyHidden } from '../../components/visually-hidden';
import { useTexts } from '../../i18n';
import { NumberField } from './number-field';
import { parseDecimal, parseOffset, writeOffset } from './offsets';
import {
  changePeriod,
  type DraftProblem,
  periodsOf,
  removePeriod,
  spanOf,
  splitPeriod,
  withPeriods,
} from './profile-draft';
import { useMoment } from './use-moment';

interface PeriodTableProps {
  profile: ChargingProfile;
  problems: readonly DraftProblem[];
  onChange: (profile: ChargingProfile) => void;
}

/** The phases of a period; left out, there are three (errata 3.69). */
const withPhases = (period: ChargingSchedulePeriod, phases: string): ChargingSchedulePeriod => {
  const { numberPhases: _, ...rest } = period;
  return phases === '' ? rest : { ...rest, numberPhases: Number(phases) };
};

/** The periods as numbers: the same as the chart, to be typed. */
export const PeriodTable = ({ profile, problems, onChange }: PeriodTableProps) => {
  const { t, said } = useTexts();
  const momentOf = useMoment(profile);
  const periods = periodsOf(profile);
  const unit = profile.chargingSchedule.chargingRateUnit;
  const problemAt = (index: number, member: string): string | undefined => {
    const at = `/chargingSchedule/chargingSchedulePeriod/${index}/${member}`;
    const problem = problems.find(({ pointer }) => pointer === at);
    return problem === undefined ? undefined : said(problem.message);
  };
  return (
    <Box sx={{ maxWidth: 760 }}>
      <TableContainer>
        <Table size="small" aria-label={t('smartCharging.periods')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('smartCharging.period.start')}</TableCell>
              <TableCell>{t('smartCharging.period.moment')}</TableCell>
              <TableCell>{t('smartCharging.period.limit', { unit })}</TableCell>
              <TableCell>{t('smartCharging.period.phases')}</TableCell>
              <TableCell>
                <VisuallyHidden>{t('smartCharging.actions')}</VisuallyHidden>
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {periods.map((period, index) => {
              const number = index + 1;
              return (
                <TableRow key={index} sx={{ verticalAlign: 'top' }}>
                  <TableCell sx={{ width: 150 }}>
                    <NumberField
                      bare
                      label={t('smartCharging.period.startOf', { number })}
                      value={period.startPeriod}
                      parse={parseOffset}
                      write={writeOffset}
                      accepts={t('smartCharging.period.offsetAccepts')}
                      error={problemAt(index, 'startPeriod')}
                      onChange={(startPeriod = 0) =>
                        onChange(changePeriod(profile, index, { startPeriod }))
                      }
                    />
                  </TableCell>
                  <TableCell sx={{ pt: 4, whiteSpace: 'nowrap', color: 'text.secondary' }}>
                    {momentOf(period.startPeriod)}
                  </TableCell>
                  <TableCell sx={{ width: 170 }}>
                    <NumberField
                      bare
                      label={t('smartCharging.period.limitOf', { number })}
                      value={period.limit}
                      parse={parseDecimal}
                      accepts={t('smartCharging.period.limitAccepts')}
                      error={problemAt(index, 'limit')}
                      onChange={(limit = 0) => onChange(changePeriod(profile, index, { limit }))}
                    />
                  </TableCell>
                  <TableCell sx={{ width: 140 }}>
                    <TextField
                      select
                      fullWidth
                      value={period.numberPhases === undefined ? '' : String(period.numberPhases)}
                      onChange={({ target }) =>
                        onChange(
                          withPeriods(
                            profile,
                            periods.map((one, place) =>
                              place === index ? withPhases(one, target.value) : one,
                            ),
                          ),
                        )
                      }
                      error={problemAt(index, 'numberPhases') !== undefined}
                      helperText={problemAt(index, 'numberPhases')}
                      slotProps={{
                        select: {
                          displayEmpty: true,
                          SelectDisplayProps: {
                            'aria-label': t('smartCharging.period.phasesOf', { number }),
                          },
                        },
                      }}
                    >
                      <MenuItem value="">{t('smartCharging.period.threeByDefault')}</MenuItem>
                      {[1, 2, 3].map((phases) => (
                        <MenuItem key={phases} value={String(phases)}>
                          {phases}
                        </MenuItem>
                      ))}
                    </TextField>
                  </TableCell>
                  <TableCell align="right">
                    <IconButton
                      aria-label={t('smartCharging.period.remove', { number })}
                      disabled={periods.length === 1}
                      onClick={() => onChange(removePeriod(profile, index))}
                    >
                      <DeleteOutlined sx={{ fontSize: 17 }} />
                    </IconButton>
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </TableContainer>
      <Button
        startIcon={<Add />}
        onClick={() => onChange(splitPeriod(profile, periods.length - 1, spanOf(profile)))}
        sx={{ mt: 2 }}
      >
        {t('smartCharging.period.add')}
      </Button>
    </Box>
  );
};
