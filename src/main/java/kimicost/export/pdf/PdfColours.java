package kimicost.export.pdf;

import kimicost.model.pricing.Item;

/// The colours of a page as 0xRRGGBB: the app's light theme, with the same names as the tokens in `light.css`.
final class PdfColours {
    static final int GROUND = 0xf6f8fa;
    static final int PANE = 0xffffff;
    static final int TEXT = 0x1f2328;
    static final int MUTED = 0x59636e;
    static final int LINE = 0xd8dee4;
    static final int GRID = 0xeef1f4;
    static final int POSITIVE = 0x1a7f37;
    static final int POSITIVE_GROUND = 0xdafbe1;
    static final int WARNING = 0x8a5a00;
    static final int WARNING_GROUND = 0xfff8c5;
    static final int OVER = 0xcf222e;
    static final int TAX = 0xaeb6bf;
    static final int ACCENT = 0x0969da;

    /// The colours of workloads, in order.
    private static final int[] LOADS = {0x0f5c5c, 0x6fb7a6, 0x7b2d5b, 0xd88fb0, 0x4a5a1f, 0xa9bd5a, 0x3d3a78, 0x9c99d8, 0x6e4a2f, 0xcfae86};

    private PdfColours() {}

    /// The colour of the workload at a place from 0; the colours repeat after ten.
    static int load(int place) {
        return LOADS[place % LOADS.length];
    }

    static int of(Item item) {
        return switch (item) {
            case INPUT_CACHE_MISS -> 0x3b6fb6;
            case INPUT_CACHE_WRITE -> 0x5c8a8a;
            case INPUT_CACHE_HIT -> 0x8fb8e8;
            case SEARCH_RESULTS -> 0xc9a227;
            case OUTPUT -> 0xd9743f;
            case THINKING -> 0xb5543a;
            case SEARCH_FEES -> 0x8b6bb1;
        };
    }

    /// A colour at 35 % opacity over white, for variants that do not fit.
    static int faded(int colour) {
        return fade(colour >> 16) << 16 | fade(colour >> 8 & 0xff) << 8 | fade(colour & 0xff);
    }

    private static int fade(int channel) {
        return 255 - (255 - channel) * 35 / 100;
    }
}
