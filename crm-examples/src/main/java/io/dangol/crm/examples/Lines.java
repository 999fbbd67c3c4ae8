package io.dangol.crm.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lines of UTF-8 text, each with its number and with what is wrong with its bytes.
 *
 * <p>A line ends with LF, CRLF or a CR alone; a byte order mark before the first is dropped. A line longer than 1 MiB is cut there, so
 * that a file without line breaks cannot fill the memory. Not thread-safe.
 */
final class Lines {

    /**
     * A line.
     *
     * @param problem what is wrong with its bytes, empty if nothing is
     */
    record Line(long number, String text, String problem) {}

    private static final int BUFFER = 1 << 16;
    private static final int MAX_LINE = 1 << 20;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    /** The beginning of a line that runs over the end of the buffer. */
    private byte[] begun = new byte[0];

    private int begunLength;
    private boolean cut;
    /** Whether the line before ended with CR, so that an LF now belongs to it. */
    private boolean afterReturn;

    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Returns how many lines were read. */
    long number() {
        return number;
    }

    /** Returns the next line; empty at the end. */
    Optional<Line> next() throws IOException {
        begunLength = 0;
        cut = false;
        while (true) {
            if (position == limit) {
                limit = Math.max(0, in.read(buffer, 0, BUFFER));
                position = 0;
                if (limit == 0) {
                    return begunLength == 0 ? Optional.empty() : Optional.of(line(begun, 0, begunLength));
                }
            }
            if (afterReturn) {
                afterReturn = false;
                if (buffer[position] == '\n') {
                    position++;
                    continue;
                }
            }
            int end = position;
            while (end < limit && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            int start = position;
            if (end < limit) {
                afterReturn = buffer[end] == '\r';
                position = end + 1;
                if (begunLength == 0) {
                    return Optional.of(line(buffer, start, end));
                }
                keep(start, end);
                return Optional.of(line(begun, 0, begunLength));
            }
            keep(start, end);
            position = limit;
        }
    }

    private void keep(int start, int end) {
        int length = Math.min(end - start, MAX_LINE - begunLength);
        cut |= length < end - start;
        if (begunLength + length > begun.length) {
            begun = Arrays.copyOf(begun, Math.max(begunLength + length, 2 * begun.length));
        }
        System.arraycopy(buffer, start, begun, begunLength, length);
        begunLength += length;
    }

    private Line line(byte[] bytes, int from, int end) {
        number++;
        int start = number == 1 && startsWithMark(bytes, from, end) ? from + MARK.length : from;
        boolean ascii = true;
        for (int i = start; i < end; i++) {
            ascii &= bytes[i] >= 0;
        }
        String problem = cut ? "the line is longer than " + MAX_LINE + " bytes; only its beginning is shown" : "";
        if (ascii) {
            return new Line(number, new String(bytes, start, end - start, StandardCharsets.ISO_8859_1), problem);
        }
        try {
            ByteBuffer wrapped = ByteBuffer.wrap(bytes, start, end - start);
            return new Line(
                    number, StandardCharsets.UTF_8.newDecoder().decode(wrapped).toString(), problem);
        } catch (CharacterCodingException e) {
            String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
            return new Line(number, text, cut ? problem : "the line has bytes that are not UTF-8; save it as UTF-8");
        }
    }

    private static boolean startsWithMark(byte[] bytes, int from, int to) {
        return to - from >= MARK.length && Arrays.equals(bytes, from, from + MARK.length, MARK, 0, MARK.length);
    }
}
