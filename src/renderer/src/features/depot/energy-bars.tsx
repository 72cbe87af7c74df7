import Box from '@mui/material/Box';
import type { EnergyRow } from '@shared/model/report';
import { useTexts } from '../../i18n';
import { dayName } from './names';

const HEIGHT_PX = 150;
/** So many names of days fit under the bars. */
const MOST_NAMES = 12;

/** The energy of each day as a bar; the table beside it has the numbers. */
export const EnergyBars = ({ rows }: { rows: readonly EnergyRow[] }) => {
  const texts = useTexts();
  const { t, format } = texts;
  const most = Math.max(1, ...rows.map((row) => row.energyWh));
  const step = Math.ceil(rows.length / MOST_NAMES);
  const total = rows.reduce((sum, row) => sum + row.energyWh, 0);
  return (
    <Box role="img" aria-label={`${t('depot.energy')}: ${format.energy(total)}`} sx={{ pb: 3 }}>
      <Box sx={{ typography: 'caption', color: 'text.secondary', pb: 1 }}>
        {format.energy(most)}
      </Box>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'flex-end',
          gap: rows.length > 120 ? 0 : rows.length > 40 ? '1px' : '4px',
          height: HEIGHT_PX,
          borderTop: 1,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        {rows.map((row) => (
          <Box
            key={row.day}
            title={t('depot.energyDay', {
              day: dayName(row.day ?? '', texts),
              energy: format.energy(row.energyWh),
            })}
            sx={{
              flex: '1 1 0',
              minWidth: 0,
              maxWidth: 56,
              mx: 'auto',
              height: '100%',
              display: 'flex',
              alignItems: 'flex-end',
              '&:hover': { bgcolor: 'surface.hover' },
            }}
          >
            <Box
              sx={{ width: '100%', bgcolor: 'chart.energy', borderRadius: '2px 2px 0 0' }}
              style={{ height: `${(Math.max(0, row.energyWh) / most) * 100}%` }}
            />
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', pt: 1, typography: 'caption', color: 'text.secondary' }}>
        {rows
          .filter((_, index) => index % step === 0)
          .map((row, index, shown) => (
            <Box
              key={row.day}
              sx={{ minWidth: 0, overflow: 'hidden', whiteSpace: 'nowrap' }}
              style={{
                flex: `${index === shown.length - 1 ? rows.length - index * step : step} 1 0`,
                textAlign: rows.length <= MOST_NAMES ? 'center' : 'left',
              }}
            >
              {texts.local.dayOfYear(`${row.day}T12:00:00`)}
            </Box>
          ))}
      </Box>
    </Box>
  );
};
