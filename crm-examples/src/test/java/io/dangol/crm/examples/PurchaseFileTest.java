package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurchaseFileTest {

    private static final String CSV = "customer,date,amount\n" + "a,2025-01-01,1\n".repeat(1_000);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void plainAndPackedFilesAreTheSame() throws IOException {
        Path plain = write("shop.csv", CSV.getBytes(StandardCharsets.UTF_8));
        Path packed = write("shop.csv.gz", gzip(CSV));
        assertThat(read(packed)).isEqualTo(read(plain));
        assertThat(read(plain).accepted()).isEqualTo(1_000);
    }

    @Test
    void packedFilesAreKnownByTheirFirstBytesWhateverTheirName() throws IOException {
        assertThat(read(write("shop.csv", gzip(CSV))).accepted()).isEqualTo(1_000);
    }

    @Test
    void aNameEndingInGzMustBeGzip() throws IOException {
        Path file = write("SHOP.CSV.GZ", CSV.getBytes(StandardCharsets.UTF_8));
        assertRefused(file, " is not gzip although its name ends in .gz; pack it with gzip, or rename it.");
    }

    @Test
    void aTruncatedGzipIsRefusedWithTheLastLineRead() throws IOException {
        byte[] whole = gzip(CSV);
        assertRefused(
                write("cut.gz", Arrays.copyOf(whole, whole.length - 8)),
                ": the gzip data is cut short after line 1001");
        assertRefused(write("cut.gz", Arrays.copyOf(whole, 5)), ": the gzip data is cut short after line 0");
    }

    @Test
    void aDamagedGzipIsRefused() throws IOException {
        byte[] bytes = gzip(CSV);
        bytes[bytes.length - 6] ^= 0x55;
        assertRefused(write("bad.gz", bytes), ": the gzip data is damaged after line");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertRefused(write("shop.csv", new byte[0]), " is empty; expected is a header such as customer,date,amount.");
        assertRefused(write("shop.csv.gz", new byte[0]), " is empty");
        assertRefused(write("none.csv.gz", gzip("")), " is empty");
    }

    @Test
    void aMissingFileAndADirectoryAreRefused() {
        assertRefused(folder.resolve("none.csv"), " does not exist.");
        assertRefused(folder, " is a directory; give a file.");
    }

    @Test
    void aStreamThatFailsIsRefused() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("disk gone");
            }
        };
        assertThatExceptionOfType(InputFileException.class)
                .isThrownBy(() -> PurchaseCsv.in(ZoneOffset.UTC).read("shop.csv", failing))
                .withMessage("shop.csv cannot be read: disk gone");
    }

    private static Intake read(Path file) throws InputFileException {
        return PurchaseCsv.in(ZoneOffset.UTC).read(file);
    }

    private static void assertRefused(Path file, String message) {
        assertThatExceptionOfType(InputFileException.class)
                .isThrownBy(() -> read(file))
                .withMessageStartingWith(file + message);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
