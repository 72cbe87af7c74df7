import { create } from 'qrcode';
import { useMemo } from 'react';

const QUIET = 2;

/** A QR code as vector graphics; dark on white in every theme, as readers expect it. */
export const QrCode = ({ text, label, size }: { text: string; label: string; size: number }) => {
  const { path, width } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    const dark: string[] = [];
    for (let row = 0; row < modules.size; row += 1) {
      for (let column = 0; column < modules.size; column += 1) {
        if (modules.get(row, column)) dark.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
      }
    }
    return { path: dark.join(''), width: modules.size + 2 * QUIET };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${width} ${width}`}
      shapeRendering="crispEdges"
      style={{ display: 'block', flexShrink: 0, borderRadius: 6, forcedColorAdjust: 'none' }}
    >
      <rect width={width} height={width} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
};
