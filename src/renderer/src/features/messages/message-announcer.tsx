import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from '../../components/visually-hidden';
import { useTexts } from '../../i18n';
import { exchangeIdOf, type Item, wentWrong } from './items';

/** Never more often than this: a screen reader should not read a log. */
const SUMMARY_MS = 5000;

/** Tells assistive technology in one sentence what came in, and never each row. */
export const MessageAnnouncer = ({ items }: { items: readonly Item[] }) => {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const latest = useRef(items);
  latest.current = items;
  useEffect(() => {
    let lastId: number | undefined;
    const timer = setInterval(() => {
      const since = lastId;
      lastId = latest.current.at(-1)?.id;
      if (since === undefined) return;
      const fresh = latest.current.slice(-1000).filter(({ id }) => id > since);
      if (fresh.length === 0) return;
      const wrong = new Set(fresh.filter(wentWrong).map(exchangeIdOf)).size;
      const errors = wrong === 0 ? '' : `, ${t('messages.announcedErrors', { count: wrong })}`;
      setText(`${t('messages.announced', { count: fresh.length })}${errors}`);
    }, SUMMARY_MS);
    return () => clearInterval(timer);
  }, [t]);
  return (
    <div aria-live="polite">
      <VisuallyHidden>{text}</VisuallyHidden>
    </div>
  );
};
