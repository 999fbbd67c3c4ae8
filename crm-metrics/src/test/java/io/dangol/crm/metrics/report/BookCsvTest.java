package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.book.BookReading;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookCsvTest {

    private static String customers(BookReading reading) throws IOException {
        StringBuilder csv = new StringBuilder();
        BookReport.of(reading).writeCustomersCsv(csv);
        return csv.toString();
    }

    private static String company(BookReading reading) throws IOException {
        StringBuilder csv = new StringBuilder();
        BookReport.of(reading).writeCompanyCsv(csv);
        return csv.toString();
    }

    static Map<String, String> measures(BookReading reading) throws IOException {
        Map<String, String> measures = new LinkedHashMap<>();
        company(reading).lines().skip(1).forEach(line -> {
            String[] fields = line.split(",", -1);
            measures.put(fields[0], fields[1]);
        });
        return measures;
    }

    @Test
    void theFilesOfASmallBookReadAsTheyAlwaysDid() throws IOException {
        BookReading reading = Books.teaShop().read(Books.YEAR_END);
        Golden.verify("tea-shop-customers.csv", customers(reading));
        Golden.verify("tea-shop-company.csv", company(reading));
    }

    @Test
    void theCustomersFileBeginsWithTheMoneyColumns() throws IOException {
        assertThat(customers(Books.empty()))
                .isEqualTo(
                        "customer,documents,gross,returns,net,return_rate,margin,cost_coverage,r,f,m,rfm_score,segment,"
                                + "first_sale,last_sale,rank_gross,rank_net,findings\n");
    }

    @Test
    void idsAreQuotedWhereTheyNeedItAndNeverChanged() throws IOException {
        String csv = customers(Books.read(new Books.Log()
                .sale("a,b", "2024-01-01", "1.00")
                .sale("=say(\"hi\")", "2024-01-01", "1.00")
                .sale("-5", "2024-01-01", "1.00")));
        assertThat(csv.lines().skip(1).map(line -> line.substring(0, line.indexOf(",1,1.00,0.00,1.00,0.0,"))))
                .containsExactly("-5", "\"=say(\"\"hi\"\")\"", "\"a,b\"");
    }

    @Test
    void whatIsNotDefinedIsEmpty() throws IOException {
        assertThat(customers(Books.onlyReturns()).lines().skip(1))
                .containsExactly(
                        "a,0,0.00,12.30,-12.30,,,,,,,,,,,,,ONLY_RETURNS",
                        "b,0,0.00,1.00,-1.00,,,,,,,,,,,,,ONLY_RETURNS");
        assertThat(measures(Books.empty()))
                .containsEntry("customers", "0")
                .containsEntry("gross", "0.00")
                .containsEntry("gini_net", "")
                .containsEntry("share_top_0.20", "")
                .containsEntry("smallest_set_0.80", "")
                .containsEntry("customers_return_rate_1.0", "0");
    }

    @Test
    void ratiosReadBackToTheSameBits() throws IOException {
        BookReading reading = Books.teaShop().read(Books.YEAR_END);
        assertThat(Double.parseDouble(measures(reading).get("gini_net")))
                .isEqualTo(reading.company().netConcentration().gini().orElseThrow());
    }

    @Test
    void everyLineOfTheCompanyIsANameAndANumberOrNothing() throws IOException {
        for (BookReading reading : new BookReading[] {Books.empty(), Books.onlyReturns(), Books.huge()}) {
            assertThat(company(reading).lines().skip(1)).allMatch(line -> line.matches("[a-z_0-9.]+,[-0-9.E]*"));
        }
    }
}
