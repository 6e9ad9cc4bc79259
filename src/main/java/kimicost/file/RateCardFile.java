package kimicost.file;

import java.nio.file.Path;
import kimicost.file.disk.BadFile;
import kimicost.file.disk.TextFile;
import kimicost.model.Range;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.Rates;
import kimicost.model.ratecard.Thinking;

/// Rate card files, `<id>.json`, version 1. Rates are decimals in quotes, kept as printed.
public final class RateCardFile {
    private static final String FORMAT = "kimicost-ratecard";
    private static final int VERSION = 1;

    private RateCardFile() {}

    /// Reads a rate card file.
    ///
    /// @throws BadFile if the file cannot be read or anything in it is not allowed
    public static RateCard read(Path path) throws BadFile {
        return parse(TextFile.read(path), path.toString());
    }

    static RateCard parse(String text, String file) throws BadFile {
        return JsonObject.read(file, Json.parse(text, file), RateCardFile::card);
    }

    /// Reads a card from its own file or from a scenario that contains a copy of it.
    static RateCard card(JsonObject document) throws BadFile {
        document.text("format");
        document.number("version", Range.whole("1", Integer.toString(VERSION)));
        document.header(FORMAT, VERSION);
        return new RateCard(
                document.text("id"),
                document.text("name"),
                document.text("provider", ""),
                document.text("endpoint", ""),
                document.text("region", ""),
                document.currency("currency"),
                document.flag("taxIncluded"),
                document.date("asOf"),
                document.objects("sources", RateCardFile::source),
                document.objects("models", RateCardFile::model),
                document.optionalObject("tools", tools -> tools.optionalObject("webSearch", RateCardFile::webSearch))
                        .flatMap(search -> search),
                document.objects("tiers", RateCardFile::tier),
                document.objects("vouchers", RateCardFile::voucher));
    }

    private static RateCard.Source source(JsonObject object) throws BadFile {
        return new RateCard.Source(object.text("title"), object.text("address"), object.date("readOn"));
    }

    private static ModelRates model(JsonObject object) throws BadFile {
        return new ModelRates(
                object.text("id"),
                object.text("name"),
                object.number("contextTokens", ModelRates.CONTEXT_TOKENS),
                object.choice("thinking", Thinking.values(), Thinking::id),
                object.object("standard", RateCardFile::rates),
                object.optionalObject("batch", RateCardFile::rates),
                object.optionalDate("launchedOn"),
                object.optionalDate("retiredOn"),
                object.optionalText("note"));
    }

    private static Rates rates(JsonObject object) throws BadFile {
        return new Rates(
                object.decimal("inputCacheMiss"),
                object.optionalDecimal("inputCacheHit"),
                object.decimal("output"),
                object.optionalObject("cacheWrite", write -> new Rates.CacheWrite(
                        write.decimal(CacheTtl.FIVE_MINUTES.id()), write.decimal(CacheTtl.ONE_HOUR.id()))));
    }

    private static RateCard.WebSearch webSearch(JsonObject object) throws BadFile {
        return new RateCard.WebSearch(object.text("name"), object.decimal("perCall"), object.optionalDate("retiredOn"));
    }

    private static RateCard.Tier tier(JsonObject object) throws BadFile {
        return new RateCard.Tier(
                object.text("name"),
                object.decimal("cumulativeRecharge"),
                object.number("concurrency", RateCard.Tier.LIMIT),
                object.number("requestsPerMinute", RateCard.Tier.LIMIT),
                object.number("tokensPerMinute", RateCard.Tier.LIMIT),
                object.optionalNumber("tokensPerDay", RateCard.Tier.LIMIT));
    }

    private static RateCard.Voucher voucher(JsonObject object) throws BadFile {
        return new RateCard.Voucher(object.decimal("atCumulativeRecharge"), object.decimal("amount"),
                object.flag("countsTowardTier"));
    }
}
