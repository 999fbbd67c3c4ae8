package io.dangol.crm.examples;

/** Text from a file as it may stand in a one-line message: short, without control characters. Stateless. */
final class Shown {

    private static final int MAX = 60;

    private Shown() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && i < MAX; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) ? '\uFFFD' : c);
        }
        return text.length() > MAX ? shown.append('…').toString() : shown.toString();
    }
}
