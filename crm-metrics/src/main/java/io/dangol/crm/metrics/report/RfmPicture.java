package io.dangol.crm.metrics.report;

import io.dangol.crm.loyalty.RfmCell;
import io.dangol.crm.loyalty.RfmDimension;
import io.dangol.crm.loyalty.RfmScores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The heat map of customers by recency and frequency score, the most recent at the top, the most frequent to the right. */
final class RfmPicture {

    private RfmPicture() {}

    static void draw(RfmScores scores, Markup page, Words words) throws IOException {
        int recencyBins = scores.model().scoring().bins(RfmDimension.RECENCY);
        int frequencyBins = scores.model().scoring().bins(RfmDimension.FREQUENCY);
        List<RfmCell> cells = scores.cells();
        List<String> rows = new ArrayList<>();
        List<List<Integer>> counts = new ArrayList<>();
        List<List<String>> titles = new ArrayList<>();
        for (int recency = recencyBins; recency >= 1; recency--) {
            List<RfmCell> row = cells.subList((recency - 1) * frequencyBins, recency * frequencyBins);
            rows.add(Integer.toString(recency));
            counts.add(row.stream().map(RfmCell::customers).toList());
            titles.add(row.stream().map(cell -> title(cell, words)).toList());
        }
        List<String> columns = IntStream.rangeClosed(1, frequencyBins)
                .mapToObj(Integer::toString)
                .toList();
        new HeatGrid(
                        "rfm",
                        words.text("rfm.title"),
                        words.text("rfm.recency"),
                        words.text("rfm.frequency"),
                        rows,
                        columns,
                        counts,
                        titles,
                        words.text("grid.description", words.text("rfm.frequency"), String.join(", ", columns)))
                .draw(page, false);
    }

    private static String title(RfmCell cell, Words words) {
        return words.text(
                "rfm.cell",
                Integer.toString(cell.recency()),
                Integer.toString(cell.frequency()),
                words.customers(cell.customers()),
                cell.revenue().getCurrencyUnit() + " " + Figures.amount(cell.revenue()));
    }
}
