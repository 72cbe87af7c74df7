import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import { useRef } from 'react';
import { useTexts } from '../../i18n';

interface UploadButtonProps {
  variant: 'contained' | 'outlined';
  disabled: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** Chooses firmware images from the disk. */
export const UploadButton = ({ variant, disabled, onFiles }: UploadButtonProps) => {
  const { t } = useTexts();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant={variant}
        disabled={disabled}
        startIcon={<UploadFileOutlined />}
        onClick={() => picker.current?.click()}
      >
        {t('files.upload')}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        data-testid="firmware-picker"
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          target.value = '';
          if (chosen.length > 0) onFiles(chosen);
        }}
      />
    </>
  );
};
