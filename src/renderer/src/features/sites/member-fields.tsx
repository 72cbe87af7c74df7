import Close from '@mui/icons-material/Close';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../i18n';
import { useChargePoints } from '../../stores/context';
import { MONO } from '../../theme';
import { isAmps, type MemberForm, newMember } from './site-form';

interface MemberFieldsProps {
  members: readonly MemberForm[];
  problem: string | undefined;
  onChange: (members: readonly MemberForm[]) => void;
}

/** Which charge points share the limit, and what each of their connectors can take. */
export const MemberFields = ({ members, problem, onChange }: MemberFieldsProps) => {
  const { t } = useTexts();
  const byId = useChargePoints((state) => state.byId);
  const taken = new Set(members.map(({ chargePointId }) => chargePointId));
  const free = [...(byId?.keys() ?? [])].filter((id) => !taken.has(id)).sort();
  const change = (index: number, part: Partial<MemberForm>): void =>
    onChange(members.map((one, place) => (place === index ? { ...one, ...part } : one)));
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography component="legend" variant="h3" sx={{ p: 0 }}>
        {t('sites.form.members')}
      </Typography>
      <Typography
        variant="caption"
        component="p"
        sx={{ m: 0, mb: 3, color: problem === undefined ? 'text.secondary' : 'tone.bad.main' }}
      >
        {problem ?? t('sites.form.membersHelp')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3, mb: 3 }}>
        {members.map((member, index) => (
          <Box
            component="li"
            key={member.chargePointId}
            sx={{
              display: 'grid',
              gridTemplateColumns: 'minmax(0, 1fr) 120px 92px 34px',
              alignItems: 'center',
              gap: 3,
            }}
          >
            <Typography noWrap variant="body2" sx={{ fontFamily: MONO }}>
              {member.chargePointId}
            </Typography>
            <TextField
              label={t('sites.form.maxAmps')}
              value={member.maxAmps}
              error={problem !== undefined && !isAmps(member.maxAmps)}
              onChange={({ target }) => change(index, { maxAmps: target.value })}
              slotProps={{
                htmlInput: {
                  inputMode: 'decimal',
                  'aria-label': t('sites.form.maxAmpsOf', { chargePointId: member.chargePointId }),
                },
              }}
            />
            <TextField
              select
              label={t('sites.form.phases')}
              value={member.phases}
              onChange={({ target }) => change(index, { phases: Number(target.value) })}
              slotProps={{
                select: {
                  SelectDisplayProps: {
                    'aria-label': t('sites.form.phasesOf', { chargePointId: member.chargePointId }),
                  },
                },
              }}
            >
              {[1, 2, 3].map((phases) => (
                <MenuItem key={phases} value={phases}>
                  {phases}
                </MenuItem>
              ))}
            </TextField>
            <IconButton
              aria-label={t('sites.form.remove', { chargePointId: member.chargePointId })}
              onClick={() => onChange(members.filter((_, place) => place !== index))}
            >
              <Close sx={{ fontSize: 17 }} />
            </IconButton>
          </Box>
        ))}
      </Box>
      <Autocomplete
        // A fresh one after each choice, so that the next can be made.
        key={members.length}
        options={free}
        value={null}
        onChange={(_, id) => id !== null && onChange([...members, newMember(id)])}
        renderInput={(params) => <TextField {...params} label={t('sites.form.add')} />}
      />
    </Box>
  );
};
