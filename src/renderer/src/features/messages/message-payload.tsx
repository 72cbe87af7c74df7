import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ExchangeDetail } from '@shared/model/message';
import { useMemo } from 'react';
import { CopyButton } from '../../components/copy-button';
import { JsonView } from '../../components/json-view';
import { Quiet } from '../../components/quiet';
import { type Texts, useTexts } from '../../i18n';
import { nearestPointer, readFrame, sideOfFindings } from './frames';
import { helpOf, type PayloadProblem, problemsOf, type Side } from './payload-problems';

/** `maxLength 20 · there: 24 · PropertyConstraintViolation · OCPP 1.6 §4.9` */
const detailOf = (problem: PayloadProblem, { t }: Texts): string => {
  const { rule, limit, actual, code, clause } = problem;
  return [
    rule === undefined ? undefined : [rule, limit].filter((part) => part !== undefined).join(' '),
    actual === undefined ? undefined : t('inspector.actual', { value: actual }),
    code,
    clause ?? undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
};

/** One half of an exchange as a tree, with what is wrong at its place and what each member means. */
export const MessagePayload = ({ detail, side }: { detail: ExchangeDetail; side: Side }) => {
  const texts = useTexts();
  const { t } = texts;
  const { action, findings } = detail;
  const text = side === 'request' ? detail.callText : detail.replyText;
  const frame = useMemo(() => (text === null ? null : readFrame(text)), [text]);
  const isJudged = frame?.kind === 'call' || frame?.kind === 'result';
  const isOfFindings = side === sideOfFindings(detail);
  const problems = useMemo(
    () =>
      frame === null || !isJudged
        ? []
        : problemsOf(action, side, frame.payload, isOfFindings ? findings : []),
    [frame, isJudged, action, side, isOfFindings, findings],
  );
  const help = useMemo(() => helpOf(action, side, texts.said), [action, side, texts]);
  if (frame === null) return <Quiet>{t(`messages.noReply.${detail.state}`)}</Quiet>;
  if (frame.kind === 'unreadable') return <Quiet>{t('messages.unreadableFrame')}</Quiet>;
  const isRequest = side === 'request';
  const label = t(isRequest ? 'messages.requestPayload' : 'messages.responsePayload');
  const marks = problems.map((problem) => ({
    pointer: nearestPointer(frame.payload, problem.pointer),
    message: texts.said(problem.message),
    severity: problem.severity,
    detail: detailOf(problem, texts),
  }));
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
        <Typography variant="caption" sx={{ flex: 1, color: 'text.secondary' }}>
          {frame.kind === 'error' ? t('messages.callErrorDetails') : label}
        </Typography>
        <CopyButton
          text={JSON.stringify(frame.payload, null, 2)}
          what={t(isRequest ? 'messages.copyRequest' : 'messages.copyResponse')}
        />
      </Box>
      {frame.error !== null && (
        <Box sx={{ mb: 2, color: 'tone.bad.main' }}>
          <strong>{frame.error.code}</strong>
          {frame.error.description === '' ? '' : `: ${frame.error.description}`}
        </Box>
      )}
      <JsonView
        key={`${detail.id}-${side}-${text?.length}`}
        value={frame.payload}
        label={label}
        marks={marks}
        {...(frame.kind === 'error' ? {} : { help })}
      />
    </>
  );
};
