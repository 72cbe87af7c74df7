interface SparklineProps {
  counts: readonly number[];
  /** What it shows, in words. */
  label: string;
}

const WIDTH = 72;
const HEIGHT = 20;

/** A row of counts as small bars, the latest at the right; for a glance, not for reading values off. */
export const Sparkline = ({ counts, label }: SparklineProps) => {
  const most = Math.max(1, ...counts);
  const step = WIDTH / counts.length;
  const bars = counts.flatMap((count, index) => {
    if (count === 0) return [];
    const height = Math.max(2, (count / most) * HEIGHT);
    return [`M${(index + 0.5) * step},${HEIGHT}v${-height}`];
  });
  return (
    <svg
      role="img"
      aria-label={label}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <path d={`M0,${HEIGHT - 0.5}h${WIDTH}`} stroke="currentcolor" opacity={0.35} />
      <path d={bars.join('')} fill="none" stroke="currentcolor" strokeWidth={step * 0.7} />
    </svg>
  );
};
