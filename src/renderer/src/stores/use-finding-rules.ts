import type { FindingRule } from '@shared/model/finding';
import { useEffect, useState } from 'react';
import { useBridge } from './context';

/** The catalogue of rules by code; empty until it has come, and where it cannot be had. */
export const useFindingRules = (): ReadonlyMap<string, FindingRule> => {
  const bridge = useBridge();
  const [rules, setRules] = useState<ReadonlyMap<string, FindingRule>>(new Map());
  useEffect(() => {
    let isShown = true;
    void bridge.call('finding.rules', {}).then((result) => {
      if (!isShown || !result.ok) return;
      setRules(new Map(result.value.items.map((rule) => [rule.code, rule])));
    });
    return () => {
      isShown = false;
    };
  }, [bridge]);
  return rules;
};
