import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { ChargingProfile, ChargingSchedule } from '@shared/ocpp/charging-profile';
import { type Texts, useTexts } from '../../i18n';
import { NumberField } from './number-field';
import { instantOf, localOf, parseDecimal, parseOffset, parseWhole, writeOffset } from './offsets';
import type { DraftProblem } from './profile-draft';
import { WordSelect } from './word-select';

interface ProfileFieldsProps {
  profile: ChargingProfile;
  problems: readonly DraftProblem[];
  onChange: (profile: ChargingProfile) => void;
}

const purposes = ['ChargePointMaxProfile', 'TxDefaultProfile', 'TxProfile'] as const;
const kinds = ['Absolute', 'Recurring', 'Relative'] as const;
const recurrencies = ['Daily', 'Weekly'] as const;
const units = ['A', 'W'] as const;

/** The list above tells the whole of it; the field points to the clause. */
const shortly = (problem: DraftProblem | undefined, said: Texts['said']): string | undefined =>
  problem === undefined ? undefined : (problem.clause ?? said(problem.message));

/** The same object without the members that are undefined. */
const compact = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;

type Loose<T> = { [K in keyof T]?: T[K] | undefined };

/** Everything of a profile but its periods. */
export const ProfileFields = ({ profile, problems, onChange }: ProfileFieldsProps) => {
  const { t, said } = useTexts();
  const { chargingSchedule: schedule } = profile;
  const unit = schedule.chargingRateUnit;
  const change = (part: Loose<ChargingProfile>): void =>
    onChange(compact({ ...profile, ...part } as ChargingProfile));
  const changeSchedule = (part: Loose<ChargingSchedule>): void =>
    change({ chargingSchedule: compact({ ...schedule, ...part } as ChargingSchedule) });
  const problemAt = (pointer: string): string | undefined =>
    shortly(
      problems.find((problem) => problem.pointer === pointer),
      said,
    );
  const moment = (
    label: string,
    pointer: string,
    value: string | undefined,
    set: (instant: string | undefined) => void,
  ) => (
    <TextField
      label={label}
      type="datetime-local"
      value={localOf(value)}
      onChange={({ target }) => set(instantOf(target.value))}
      error={problemAt(pointer) !== undefined}
      helperText={problemAt(pointer)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: 206 }}
    />
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 4, alignItems: 'start' }}>
      <WordSelect
        label={t('smartCharging.field.purpose')}
        words={purposes}
        value={profile.chargingProfilePurpose}
        error={problemAt('/chargingProfilePurpose')}
        width={200}
        onChange={(chargingProfilePurpose) => change({ chargingProfilePurpose })}
      />
      <NumberField
        label={t('smartCharging.field.stackLevel')}
        value={profile.stackLevel}
        parse={parseWhole}
        accepts={t('smartCharging.field.wholeAccepts')}
        error={problemAt('/stackLevel')}
        width={100}
        onChange={(stackLevel = 0) => change({ stackLevel })}
      />
      <WordSelect
        label={t('smartCharging.field.kind')}
        words={kinds}
        value={profile.chargingProfileKind}
        error={problemAt('/chargingProfileKind')}
        width={126}
        onChange={(chargingProfileKind) =>
          change({
            chargingProfileKind,
            recurrencyKind:
              chargingProfileKind === 'Recurring' ? (profile.recurrencyKind ?? 'Daily') : undefined,
          })
        }
      />
      {(profile.chargingProfileKind === 'Recurring' || profile.recurrencyKind !== undefined) && (
        <WordSelect
          label={t('smartCharging.field.recurrency')}
          words={recurrencies}
          none={t('smartCharging.field.none')}
          value={profile.recurrencyKind}
          error={problemAt('/recurrencyKind')}
          width={112}
          onChange={(recurrencyKind) => change({ recurrencyKind })}
        />
      )}
      <WordSelect
        label={t('smartCharging.field.unit')}
        words={units}
        value={unit}
        width={74}
        onChange={(chargingRateUnit) => changeSchedule({ chargingRateUnit })}
      />
      {moment(
        t('smartCharging.field.startSchedule'),
        '/chargingSchedule/startSchedule',
        schedule.startSchedule,
        (startSchedule) => changeSchedule({ startSchedule }),
      )}
      <NumberField
        label={t('smartCharging.field.duration')}
        value={schedule.duration}
        parse={parseOffset}
        write={writeOffset}
        optional
        accepts={t('smartCharging.period.offsetAccepts')}
        error={problemAt('/chargingSchedule/duration')}
        placeholder={t('smartCharging.field.noEnd')}
        width={120}
        onChange={(duration) => changeSchedule({ duration })}
      />
      <NumberField
        label={t('smartCharging.field.minChargingRate', { unit })}
        value={schedule.minChargingRate}
        parse={parseDecimal}
        optional
        accepts={t('smartCharging.period.limitAccepts')}
        error={problemAt('/chargingSchedule/minChargingRate')}
        placeholder={t('smartCharging.field.noRate')}
        width={170}
        onChange={(minChargingRate) => changeSchedule({ minChargingRate })}
      />
      {moment(t('smartCharging.field.validFrom'), '/validFrom', profile.validFrom, (validFrom) =>
        change({ validFrom }),
      )}
      {moment(t('smartCharging.field.validTo'), '/validTo', profile.validTo, (validTo) =>
        change({ validTo }),
      )}
    </Box>
  );
};
